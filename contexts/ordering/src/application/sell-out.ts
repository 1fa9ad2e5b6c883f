import { err, type Result, type Transaction } from '@hiorder/kernel';
import { sellOut as soldOut, type Stock } from '../domain/stock/stock.ts';
import type { StaffCaller } from './caller.ts';
import { changeStock, type StockPorts } from './change-stock.ts';
import type { NotFound, UntilInThePast } from './refusals.ts';

/** Takes an item off sale, until it is put back or until its time. */
export const sellOut =
  (ports: StockPorts) =>
  async (
    tx: Transaction,
    { storeId }: StaffCaller,
    { itemId, until }: { itemId: string; until: Date | null },
  ): Promise<Result<Stock, NotFound | UntilInThePast>> => {
    if (until !== null && until <= ports.clock.now()) return err({ code: 'until-in-the-past' });
    return changeStock(ports, tx, { storeId, itemId, change: (stock) => soldOut(stock, until) });
  };
