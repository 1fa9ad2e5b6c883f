import { kyselyOf } from '@hiorder/postgres';
import type { Kysely, Selectable } from 'kysely';
import type { SharedGroups } from '../../../application/ports/shared-groups.ts';
import type { SharedGroup } from '../../../domain/shared-group.ts';
import type { MenuTables } from './tables.ts';

export const toSharedGroup = (row: Selectable<MenuTables['shared_group']>): SharedGroup => {
  const { id, store_id: storeId, name, min, max, options, version } = row;
  return { id, storeId, name, min, max, options, version };
};

/** Ids grow with time. */
export const sharedGroupsOf = (db: Kysely<MenuTables>, storeId: string) =>
  db.selectFrom('shared_group').selectAll().where('store_id', '=', storeId).orderBy('id');

const contentOf = ({ name, min, max, options, version }: SharedGroup) => ({
  ...{ name: JSON.stringify(name), min, max, options: JSON.stringify(options), version },
});

export const postgresSharedGroups: SharedGroups = {
  async all(tx, storeId) {
    const rows = await sharedGroupsOf(kyselyOf<MenuTables>(tx), storeId).execute();
    return rows.map(toSharedGroup);
  },

  async insert(tx, group) {
    const row = { id: group.id, store_id: group.storeId, ...contentOf(group) };
    await kyselyOf<MenuTables>(tx).insertInto('shared_group').values(row).execute();
  },

  async update(tx, group) {
    await kyselyOf<MenuTables>(tx)
      .updateTable('shared_group')
      .set(contentOf(group))
      .where('store_id', '=', group.storeId)
      .where('id', '=', group.id)
      .execute();
  },

  async remove(tx, storeId, id) {
    await kyselyOf<MenuTables>(tx)
      .deleteFrom('shared_group')
      .where('store_id', '=', storeId)
      .where('id', '=', id)
      .execute();
  },
};
