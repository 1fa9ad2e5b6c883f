import { err, ok, type NewEvent, type Result, type Transaction } from '@hiorder/kernel';
import { isUnserved, tableBillOf } from '../domain/bill/bill.ts';
import { decide } from '../domain/order/decide.ts';
import { evolve } from '../domain/order/evolve.ts';
import type { Order } from '../domain/order/order.ts';
import { changeTableSession } from '../domain/table-session/change-table-session.ts';
import type { ClosedTableSession, TableSession } from '../domain/table-session/table-session.ts';
import type { TableSessionRejection } from '../domain/table-session/table-session.commands.ts';
import { endOpenPayments } from './bill/end-bill-payments.ts';
import { actorOf, type StaffCaller } from './caller.ts';
import { nobodyThere } from './nobody-there.ts';
import { storeOf } from './store-of.ts';
import type { Ports } from './ports/ports.ts';
import { orderEvents } from './publishing/order-events.ts';
import { sessionClosedEvent } from './publishing/table-session-events.ts';
import type { NotFound } from './refusals.ts';
import { withdrawOrder } from './withdraw-order.ts';

export interface CloseTable {
  readonly tableId: string;
  readonly force: boolean;
  readonly reason: string | null;
}

type ClosePorts = Pick<
  Ports,
  'sessions' | 'orders' | 'billPayments' | 'stocks' | 'stores' | 'tables' | 'outbox' | 'clock'
>;

/** Ends the session at a table. Orders that nobody has paid yet end with it, and their portions go back. */
export const closeTable =
  (ports: ClosePorts) =>
  async (
    tx: Transaction,
    caller: StaffCaller,
    { tableId, force, reason }: CloseTable,
  ): Promise<Result<ClosedTableSession, TableSessionRejection | NotFound>> => {
    const session = await ports.sessions.lockOpenAt(tx, { storeId: caller.storeId, tableId });
    if (!session) return err(await nobodyThere(ports, tx, { storeId: caller.storeId, tableId }));
    const orders = await ports.orders.lockOfSession(tx, session.id);
    const payments = await ports.billPayments.ofSession(session.id, tx);
    const [at, by] = [ports.clock.now(), actorOf(caller)];
    const closed = changeTableSession(session, {
      kind: 'close',
      bill: tableBillOf(orders, payments),
      unserved: orders.filter(isUnserved).length,
      at,
      by,
      force,
      reason,
    });
    if (!closed.ok) return closed;
    const unpaid = await cancelUnpaid(ports, tx, { session: closed.value, orders, caller, reason });
    if (unpaid.session.status !== 'closed') return err({ code: 'table-session-closed' });
    await endOpenPayments(ports, tx, { session: unpaid.session, orders, payments });
    await ports.sessions.save(tx, unpaid.session);
    await ports.outbox.append(tx, [...unpaid.events, sessionClosedEvent(unpaid.session)]);
    return ok(unpaid.session);
  };

async function cancelUnpaid(
  ports: ClosePorts,
  tx: Transaction,
  o: { session: TableSession; orders: readonly Order[]; caller: StaffCaller; reason: string | null },
): Promise<{ session: TableSession; events: readonly NewEvent[] }> {
  const [at, by] = [ports.clock.now(), actorOf(o.caller)];
  const { locale } = await storeOf(ports, o.caller.storeId, tx);
  let session = o.session;
  const told: NewEvent[] = [];
  for (const order of o.orders) {
    if (order.status !== 'awaiting-payment') continue;
    const decided = decide(order, { kind: 'cancel', by, reason: o.reason, at });
    if (!decided.ok) continue;
    const after = decided.value.reduce(evolve, order);
    await ports.orders.save(tx, after);
    const withdrawn = await withdrawOrder(ports, tx, { session, order, at });
    session = withdrawn.session;
    told.push(
      ...orderEvents({ before: order, after, events: decided.value }, { by, locale }),
      ...withdrawn.events,
    );
  }
  return { session, events: told };
}
