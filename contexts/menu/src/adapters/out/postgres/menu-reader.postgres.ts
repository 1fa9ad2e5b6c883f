import { clientOf, kyselyOf, type Database } from '@hiorder/postgres';
import type { Kysely } from 'kysely';
import type { MenuReader } from '../../../application/ports/menu-reader.ts';
import { categoriesInUse, toCategory } from './categories.postgres.ts';
import { itemsOnSale, toItemOnSale } from './item-row.ts';
import { sharedGroupsOf, toSharedGroup } from './shared-groups.postgres.ts';
import { toStore } from './stores.postgres.ts';
import type { MenuTables } from './tables.ts';

const findStore = (db: Kysely<MenuTables>, storeId: string) =>
  db.selectFrom('store').selectAll().where('id', '=', storeId).executeTakeFirst();

export const postgresMenuReader = (database: Database): MenuReader => ({
  async store(storeId) {
    const { rows } = await database.pool.query<NonNullable<Awaited<ReturnType<typeof findStore>>>>({
      name: 'menu-store',
      text: 'select id, language, currency, menu_version, stock_version from store where id = $1',
      values: [storeId],
    });
    return rows[0] && toStore(rows[0]);
  },

  async sharedGroups(storeId) {
    const rows = await sharedGroupsOf(database.kysely as Kysely<MenuTables>, storeId).execute();
    return rows.map(toSharedGroup);
  },

  snapshot: (storeId) =>
    database.transaction(async (tx) => {
      // The parts must be of one moment, or a menu could be remembered under a version it never had.
      await clientOf(tx).query('set transaction isolation level repeatable read, read only');
      const db = kyselyOf<MenuTables>(tx);
      const store = await findStore(db, storeId);
      if (!store) return undefined;
      const categories = await categoriesInUse(db, storeId).execute();
      const items = await itemsOnSale(db, storeId)
        .orderBy('menu_item.position')
        .orderBy('menu_item.id')
        .execute();
      return {
        store: toStore(store),
        categories: categories.map(toCategory),
        items: items.map(toItemOnSale),
      };
    }),
});
