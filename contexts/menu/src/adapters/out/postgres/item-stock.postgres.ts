import type { Transaction } from '@hiorder/kernel';
import { kyselyOf } from '@hiorder/postgres';
import type { Items } from '../../../application/ports/items.ts';
import { sameStock, type StockState } from '../../../domain/stock-state.ts';
import type { MenuTables } from './tables.ts';

/** What we assume until ordering speaks is older than anything it says. */
const ASSUMED = new Date(0);

export async function insertStock(
  tx: Transaction,
  o: { storeId: string; itemId: string; state: StockState },
): Promise<void> {
  await kyselyOf<MenuTables>(tx)
    .insertInto('item_stock')
    .values({
      item_id: o.itemId,
      store_id: o.storeId,
      sold_out: o.state.soldOut,
      available_from: o.state.availableFrom,
      at: ASSUMED,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export const setStock: Items['setStock'] = async (tx, { storeId, itemId, state, at }) => {
  const db = kyselyOf<MenuTables>(tx);
  const before = await db
    .selectFrom('item_stock')
    .selectAll()
    .where('item_id', '=', itemId)
    .executeTakeFirst();
  if (before && (before.store_id !== storeId || before.at > at)) return false;
  const row = { sold_out: state.soldOut, available_from: state.availableFrom, at };
  await db
    .insertInto('item_stock')
    .values({ item_id: itemId, store_id: storeId, ...row })
    .onConflict((conflict) => conflict.column('item_id').doUpdateSet(row))
    .execute();
  const known = { soldOut: before?.sold_out ?? false, availableFrom: before?.available_from ?? null };
  return !sameStock(known, state);
};
