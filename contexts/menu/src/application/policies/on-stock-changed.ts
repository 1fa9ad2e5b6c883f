import type { stockChanged } from '@hiorder/contracts';
import type { NewEvent, Transaction } from '@hiorder/kernel';
import type { Items } from '../ports/items.ts';
import type { Stores } from '../ports/stores.ts';

/** Whenever the stock of an item changes, guests see whether it is sold out. */
export const onStockChanged =
  (deps: { items: Items; stores: Stores }) =>
  async (tx: Transaction, stock: NewEvent<typeof stockChanged>['data']): Promise<void> => {
    // The store's lock comes first, as everywhere: two writers never wait for each other.
    if (!(await deps.stores.lock(tx, stock.storeId))) return;
    const availableFrom = stock.soldOutUntil === null ? null : new Date(stock.soldOutUntil);
    const differs = await deps.items.setStock(tx, {
      storeId: stock.storeId,
      itemId: stock.itemId,
      state: { soldOut: stock.soldOut, availableFrom: stock.soldOut ? availableFrom : null },
      at: new Date(stock.at),
    });
    if (differs) await deps.stores.stockChanged(tx, stock.storeId);
  };
