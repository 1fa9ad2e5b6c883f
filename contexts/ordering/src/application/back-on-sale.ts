import type { Transaction } from '@hiorder/kernel';
import { backOnSale as onSaleAgain } from '../domain/stock/stock.ts';
import type { StaffCaller } from './caller.ts';
import { changeStock, type StockPorts } from './change-stock.ts';

export const backOnSale =
  (ports: StockPorts) =>
  (tx: Transaction, caller: StaffCaller, { itemId }: { itemId: string }) =>
    changeStock(ports, tx, caller, { itemId, change: onSaleAgain });
