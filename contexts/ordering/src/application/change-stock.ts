import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { actorOf, type StaffCaller } from './caller.ts';
import type { Stock } from '../domain/stock/stock.ts';
import type { Ports } from './ports/ports.ts';
import { stockChangedEvent } from './publishing/stock-events.ts';
import type { NotFound } from './refusals.ts';

export type StockPorts = Pick<Ports, 'stocks' | 'outbox' | 'clock'>;

/** What people do to an item's stock. */
export async function changeStock(
  ports: StockPorts,
  tx: Transaction,
  caller: StaffCaller,
  { itemId, change }: { itemId: string; change: (stock: Stock) => Stock },
): Promise<Result<Stock, NotFound>> {
  const stock = (await ports.stocks.lock(tx, caller.storeId, [itemId])).get(itemId);
  if (!stock) return err({ code: 'not-found', what: 'item' });
  const after = change(stock);
  await ports.stocks.save(tx, [after]);
  await ports.outbox.append(tx, [stockChangedEvent(after, ports.clock.now(), actorOf(caller))]);
  return ok(after);
}
