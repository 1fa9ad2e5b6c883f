import { kyselyOf } from '@hiorder/postgres';
import type { Kysely, Selectable } from 'kysely';
import type { Categories } from '../../../application/ports/categories.ts';
import type { Category } from '../../../domain/category.ts';
import { place } from './place.postgres.ts';
import type { MenuTables } from './tables.ts';

export const toCategory = (row: Selectable<MenuTables['category']>): Category => ({
  id: row.id,
  storeId: row.store_id,
  name: row.name,
  position: row.position,
  version: row.version,
});

/** In the order of the menu. */
export const categoriesInUse = (db: Kysely<MenuTables>, storeId: string) =>
  db
    .selectFrom('category')
    .selectAll()
    .where('store_id', '=', storeId)
    .where('retired_at', 'is', null)
    .orderBy('position')
    .orderBy('id');

export const postgresCategories: Categories = {
  async find(tx, storeId, id) {
    const query = categoriesInUse(kyselyOf<MenuTables>(tx), storeId).where('id', '=', id);
    const row = await query.executeTakeFirst();
    return row && toCategory(row);
  },

  async all(tx, storeId) {
    const rows = await categoriesInUse(kyselyOf<MenuTables>(tx), storeId).execute();
    return rows.map(toCategory);
  },

  async insert(tx, category) {
    const { id, position, version } = category;
    await kyselyOf<MenuTables>(tx)
      .insertInto('category')
      .values({
        id,
        store_id: category.storeId,
        name: JSON.stringify(category.name),
        position,
        version,
        retired_at: null,
      })
      .execute();
  },

  async update(tx, category) {
    await kyselyOf<MenuTables>(tx)
      .updateTable('category')
      .set({ name: JSON.stringify(category.name), version: category.version })
      .where('store_id', '=', category.storeId)
      .where('id', '=', category.id)
      .execute();
  },

  place: (tx, storeId, placed) => place(tx, 'category', { storeId, placed }),

  async retire(tx, { storeId, id, at }) {
    await kyselyOf<MenuTables>(tx)
      .updateTable('category')
      .set({ retired_at: at })
      .where('store_id', '=', storeId)
      .where('id', '=', id)
      .execute();
  },
};
