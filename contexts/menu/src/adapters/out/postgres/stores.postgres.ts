import { kyselyOf } from '@hiorder/postgres';
import { sql, type Selectable } from 'kysely';
import type { Stores } from '../../../application/ports/stores.ts';
import type { Store } from '../../../domain/store.ts';
import type { MenuTables } from './tables.ts';

export const toStore = (row: Selectable<MenuTables['store']>): Store => ({
  id: row.id,
  language: row.language,
  currency: row.currency,
  day:
    row.time_zone !== null && row.day_ends_at !== null
      ? { timeZone: row.time_zone, endsAt: row.day_ends_at }
      : null,
  menuVersion: row.menu_version,
  stockVersion: row.stock_version,
});

export const postgresStores: Stores = {
  async lock(tx, storeId) {
    const row = await kyselyOf<MenuTables>(tx)
      .selectFrom('store')
      .selectAll()
      .where('id', '=', storeId)
      .forUpdate()
      .executeTakeFirst();
    return row && toStore(row);
  },

  async save(tx, { storeId, language, currency, day }) {
    const profile = {
      ...{ language, currency },
      ...(day && { time_zone: day.timeZone, day_ends_at: day.endsAt }),
    };
    await kyselyOf<MenuTables>(tx)
      .insertInto('store')
      .values({ id: storeId, ...profile })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(profile))
      .execute();
  },

  async menuChanged(tx, storeId) {
    const row = await kyselyOf<MenuTables>(tx)
      .updateTable('store')
      .set({ menu_version: sql<number>`menu_version + 1` })
      .where('id', '=', storeId)
      .returning('menu_version')
      .executeTakeFirstOrThrow();
    return row.menu_version;
  },

  async stockChanged(tx, storeId) {
    await kyselyOf<MenuTables>(tx)
      .updateTable('store')
      .set({ stock_version: sql<number>`stock_version + 1` })
      .where('id', '=', storeId)
      .execute();
  },
};
