import type { NewEvent, Transaction } from '@hiorder/kernel';
import type { CartLine } from '../domain/cart/cart.ts';
import type { Order, OrderLine } from '../domain/order/order.ts';
import { release } from '../domain/stock/stock.ts';
import { changeTableSession } from '../domain/table-session/change-table-session.ts';
import type { TableSession } from '../domain/table-session/table-session.ts';
import type { Ports } from './ports/ports.ts';
import { stockChangedEvent } from './publishing/stock-events.ts';

/**
 * An order came to nothing: its portions go back on sale and it no longer counts as ordered. What had not been paid
 * yet goes back into the cart, if the party still sits there. Under the session's lock.
 */
export async function withdrawOrder(
  ports: Pick<Ports, 'stocks'>,
  tx: Transaction,
  { session, order, at }: { session: TableSession; order: Order; at: Date },
): Promise<{ session: TableSession; events: readonly NewEvent[] }> {
  const intoCart = order.status === 'awaiting-payment' ? order.lines.flatMap(asCartLine) : [];
  const changed = changeTableSession(session, { kind: 'withdraw-order', lines: order.lines, intoCart });
  const events = await putStockBack(ports, tx, { order, at });
  return { session: changed.ok ? changed.value : session, events };
}

function asCartLine({
  id,
  itemId,
  quantity,
  choices,
  note,
  addedBy,
  addedAt,
}: OrderLine): readonly CartLine[] {
  return addedBy === null ? [] : [{ id, itemId, quantity, options: choices, note, addedBy, addedAt }];
}

async function putStockBack(
  ports: Pick<Ports, 'stocks'>,
  tx: Transaction,
  { order, at }: { order: Order; at: Date },
): Promise<readonly NewEvent[]> {
  const taken = order.lines.filter((line) => line.stockTaken > 0);
  if (taken.length === 0) return [];
  const itemIds = [...new Set(taken.map((line) => line.itemId))];
  const before = await ports.stocks.lock(tx, order.storeId, itemIds);
  const stocks = [...before.values()].flatMap((stock) => {
    const portions = taken.filter((line) => line.itemId === stock.itemId);
    const after = release(
      stock,
      portions.reduce((sum, line) => sum + line.stockTaken, 0),
    );
    return after === stock ? [] : [after];
  });
  await ports.stocks.save(tx, stocks);
  return stocks.map((stock) => stockChangedEvent(stock, at));
}
