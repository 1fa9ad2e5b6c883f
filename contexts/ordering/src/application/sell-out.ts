import { businessDayEnd, err, type Result, type Transaction } from '@hiorder/kernel';
import { sellOut as soldOut, type Stock } from '../domain/stock/stock.ts';
import type { StaffCaller } from './caller.ts';
import { changeStock, type StockPorts } from './change-stock.ts';
import type { Ports } from './ports/ports.ts';
import type { NotFound, UntilInThePast } from './refusals.ts';

/** Null: until somebody puts it back. */
export type SoldOutUntil = Date | 'closing' | null;

/** Takes an item off sale, until it is put back, until its time, or for the rest of the business day. */
export const sellOut =
  (ports: StockPorts & Pick<Ports, 'stores'>) =>
  async (
    tx: Transaction,
    caller: StaffCaller,
    { itemId, until }: { itemId: string; until: SoldOutUntil },
  ): Promise<Result<Stock, NotFound | UntilInThePast>> => {
    const end = until === 'closing' ? await closingTime(ports, tx, caller.storeId) : until;
    if (end === undefined) return err({ code: 'not-found', what: 'store' });
    if (end !== null && end <= ports.clock.now()) return err({ code: 'until-in-the-past' });
    return changeStock(ports, tx, caller, { itemId, change: (stock) => soldOut(stock, end) });
  };

async function closingTime(
  ports: Pick<Ports, 'stores' | 'clock'>,
  tx: Transaction,
  storeId: string,
): Promise<Date | undefined> {
  const store = await ports.stores.find(storeId, tx);
  return store && businessDayEnd(ports.clock.now(), store.timeZone, store.dayEndsAt);
}
