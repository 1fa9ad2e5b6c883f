import type { Actor } from '@hiorder/contracts';
import { err, ok, TechnicalError, type NewEvent, type Result, type Transaction } from '@hiorder/kernel';
import { decide } from '../domain/order/decide.ts';
import { evolve } from '../domain/order/evolve.ts';
import type { OrderCommand } from '../domain/order/order.commands.ts';
import type { OrderRejection } from '../domain/order/order.rejections.ts';
import type { Order } from '../domain/order/order.ts';
import type { OpenTableSession, TableSession } from '../domain/table-session/table-session.ts';
import { giveBackOverpaid } from './bill/give-back-overpaid.ts';
import type { Ports } from './ports/ports.ts';
import type { Store } from './ports/stores.ts';
import { orderEvents } from './publishing/order-events.ts';
import { cartChangedEvent } from './publishing/table-session-events.ts';
import type { NotFound } from './refusals.ts';
import { storeOf } from './store-of.ts';
import { withdrawOrder } from './withdraw-order.ts';

export type ChangePorts = Pick<
  Ports,
  'sessions' | 'orders' | 'billPayments' | 'stocks' | 'stores' | 'menus' | 'outbox' | 'clock'
>;

export interface OrderChange {
  readonly orderId: string;
  readonly by: Actor;
  /** False: to this caller the order does not exist. */
  readonly visible?: (order: Order) => boolean;
  /** Asked under lock; what it answers is decided upon. */
  readonly command: OrderCommand | ((order: Order) => Promise<OrderCommand>);
}

/**
 * The one door to an order: loads it under lock, decides, saves it with all that follows, and leaves the events in the
 * outbox, in the caller's transaction. Locks: session, order, stock, always in this order.
 */
export async function changeOrder(
  ports: ChangePorts,
  tx: Transaction,
  change: OrderChange,
): Promise<Result<Order, OrderRejection | NotFound>> {
  const known = await ports.orders.find(change.orderId, tx);
  if (!known || change.visible?.(known) === false) return err({ code: 'not-found', what: 'order' });
  const session = mayWithdraw(change) ? await ports.sessions.lock(tx, known.tableSessionId) : undefined;
  const before = await ports.orders.lock(tx, change.orderId);
  if (!before) throw new TechnicalError('order-gone', `Order ${change.orderId} vanished`);
  const command = typeof change.command === 'function' ? await change.command(before) : change.command;
  const decided = decide(before, command);
  if (!decided.ok) return decided;
  const events = decided.value;
  if (events.length === 0) return ok(before);
  const after = events.reduce(evolve, before);
  await ports.orders.save(tx, after);
  const store = await storeOf(ports, before.storeId, tx);
  const told = orderEvents({ before, after, events }, { by: change.by, locale: store.locale });
  const withdrawn = session
    ? await withdraw(ports, tx, { session, order: before, store, by: change.by })
    : [];
  await ports.outbox.append(tx, [...told, ...withdrawn]);
  if (session) await giveBackOverpaid(ports, tx, { session, was: before, cancelled: after });
  return ok(after);
}

const mayWithdraw = ({ command }: OrderChange): boolean =>
  typeof command !== 'function' && (command.kind === 'cancel' || command.kind === 'expire');

async function withdraw(
  ports: ChangePorts,
  tx: Transaction,
  o: { session: TableSession; order: Order; store: Store; by: Actor },
): Promise<readonly NewEvent[]> {
  const { session, events } = await withdrawOrder(ports, tx, { ...o, at: ports.clock.now() });
  await ports.sessions.save(tx, session);
  if (session.status === 'closed' || o.session.status === 'closed' || session.cart === o.session.cart)
    return events;
  return [...events, await cartEvent(ports, tx, { session, store: o.store, by: o.by })];
}

async function cartEvent(
  ports: ChangePorts,
  tx: Transaction,
  { session, store, by }: { session: OpenTableSession; store: Store; by: Actor },
): Promise<NewEvent> {
  return cartChangedEvent(session, await ports.menus.at(store.id, store.menuVersion, tx), by);
}
