import type { Database } from '@hiorder/postgres';
import type { DiningTables } from '../../../application/ports/dining-tables.ts';
import { on } from './tables.ts';

export function diningTables(database: Database): DiningTables {
  return {
    async find(tx, { storeId, tableId }) {
      const row = await on(database, tx)
        .selectFrom('dining_table')
        .selectAll()
        .where('store_id', '=', storeId)
        .where('id', '=', tableId)
        .executeTakeFirst();
      return row && { id: row.id, storeId: row.store_id, name: row.name, retired: row.retired };
    },
    async save(tx, { id, storeId, name, retired }, at) {
      await on(database, tx)
        .insertInto('dining_table')
        .values({ store_id: storeId, id, name, retired, changed_at: at })
        .onConflict((conflict) =>
          conflict
            .columns(['store_id', 'id'])
            .doUpdateSet({ name, retired, changed_at: at })
            .where('dining_table.changed_at', '<=', at),
        )
        .execute();
    },
    async retire(tx, { storeId, tableId }, at) {
      await on(database, tx)
        .updateTable('dining_table')
        .set({ retired: true, changed_at: at })
        .where('store_id', '=', storeId)
        .where('id', '=', tableId)
        .execute();
    },
  };
}
