import type { Database } from '@hiorder/postgres';
import { clientOf } from '@hiorder/postgres';
import type { Stocks } from '../../../application/ports/stocks.ts';
import type { Stock } from '../../../domain/stock/stock.ts';
import { stockOf, type StockRow } from './rows/stock.row.ts';
import { on } from './tables.ts';

const byItem = (rows: readonly StockRow[]): ReadonlyMap<string, Stock> =>
  new Map(rows.map((row) => [row.item_id, stockOf(row)]));

export function stocks(database: Database): Stocks {
  return {
    async of(storeId, itemIds, tx) {
      if (itemIds.length === 0) return new Map();
      const select = on(database, tx).selectFrom('stock').selectAll();
      return byItem(await select.where('store_id', '=', storeId).where('item_id', 'in', itemIds).execute());
    },
    async all(storeId) {
      const select = on(database, undefined).selectFrom('stock').selectAll();
      return (await select.where('store_id', '=', storeId).orderBy('item_id').execute()).map(stockOf);
    },
    async lock(tx, storeId, itemIds) {
      if (itemIds.length === 0) return new Map();
      const select = on(database, tx).selectFrom('stock').selectAll().where('store_id', '=', storeId);
      return byItem(await select.where('item_id', 'in', itemIds).orderBy('item_id').forUpdate().execute());
    },
    async insert(tx, { itemId, storeId, quantity, soldOut, soldOutUntil }) {
      await on(database, tx)
        .insertInto('stock')
        .values({
          item_id: itemId,
          store_id: storeId,
          quantity,
          sold_out: soldOut,
          sold_out_until: soldOutUntil,
        })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async save(tx, changed) {
      if (changed.length === 0) return;
      await clientOf(tx).query({
        name: 'stock-save',
        text: `update stock s
               set quantity = r.quantity, sold_out = r.sold_out, sold_out_until = r.sold_out_until
               from jsonb_populate_recordset(null::stock, $1) r
               where s.store_id = r.store_id and s.item_id = r.item_id`,
        values: [JSON.stringify(changed.map(stockRow))],
      });
    },
    async lockDueBackOnSale(tx, at, limit) {
      const select = on(database, tx).selectFrom('stock').selectAll().where('sold_out_until', '<=', at);
      const rows = await select.orderBy('item_id').limit(limit).forUpdate().skipLocked().execute();
      return rows.map(stockOf);
    },
  };
}

export const stockRow = (stock: Stock): StockRow => ({
  ...{ store_id: stock.storeId, item_id: stock.itemId, quantity: stock.quantity, sold_out: stock.soldOut },
  sold_out_until: stock.soldOutUntil?.toISOString() ?? null,
  event_count: 0,
});
