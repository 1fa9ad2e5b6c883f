import type { Transaction } from '@hiorder/kernel';
import { setQuantity } from '../domain/stock/stock.ts';
import type { StaffCaller } from './caller.ts';
import { changeStock, type StockPorts } from './change-stock.ts';

/** How many can still be sold, what is ordered left out; null: not counted. */
export const setStock =
  (ports: StockPorts) =>
  (tx: Transaction, caller: StaffCaller, { itemId, quantity }: { itemId: string; quantity: number | null }) =>
    changeStock(ports, tx, caller, { itemId, change: (stock) => setQuantity(stock, quantity) });
