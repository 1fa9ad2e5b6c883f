import type { PaymentMode } from '@hiorder/contracts';
import { err, ok, type Result } from '@hiorder/kernel';
import { isUnserved, tableBillOf } from '../domain/bill/bill.ts';
import { countOf, type CartLine } from '../domain/cart/cart.ts';
import { placesOrder } from '../domain/order/approve-payment.ts';
import { decide } from '../domain/order/decide.ts';
import { draftOrder } from '../domain/order/draft-order.ts';
import { evolve } from '../domain/order/evolve.ts';
import { placedOrder, submittedOrder } from '../domain/order/new-order.ts';
import { priced, totalOf, type WantedLine } from '../domain/order/order-attempt.ts';
import type { OrderCommand } from '../domain/order/order.commands.ts';
import type { Order } from '../domain/order/order.ts';
import { unpaidFor, type UnpaidOrder } from '../domain/order/unpaid-orders.ts';
import { isPaidFirst, newPolicy } from '../domain/policy/ordering-policy.ts';
import { release, type Stock } from '../domain/stock/stock.ts';
import { changeTableSession } from '../domain/table-session/change-table-session.ts';
import type { TableSessionCommand } from '../domain/table-session/table-session.commands.ts';
import { openTableSession, type TableSession } from '../domain/table-session/table-session.ts';
import { fixtureMenu, STORE } from './menu.fixture.ts';
import { after, jiwoo, NOON, staff } from './ordering.fixture.ts';

/** A table, the stock and all orders, as the domain alone moves them: no database, no clock. Never changed in place. */
export interface Floor {
  readonly at: Date;
  readonly paymentMode: PaymentMode;
  readonly session: TableSession;
  /** Portions that the edits of this party's cart have asked for. */
  readonly portions: number;
  readonly stock: ReadonlyMap<string, Stock>;
  readonly orders: readonly Order[];
  /** What the cart showed when each order was made. */
  readonly shown: ReadonlyMap<string, number>;
  readonly lastNumber: number;
  /** The ids of orders in the order of their placing. */
  readonly placed: readonly string[];
}

/** Or the code of the refusal. */
export type Moved = Result<Floor, string>;

export function openFloor(paymentMode: PaymentMode, stocks: readonly Stock[]): Floor {
  const stock = new Map(stocks.map((one) => [one.itemId, one]));
  const empty = { orders: [], shown: new Map(), lastNumber: 0, placed: [], portions: 0 };
  return { ...empty, at: NOON, paymentMode, stock, session: seated('session-1', NOON) };
}

function seated(id: string, at: Date): TableSession {
  const session = openTableSession({ id, storeId: STORE, tableId: 'table-1', tableName: '1', at });
  const joined = changeTableSession(session, { kind: 'join', guestId: jiwoo.id, nickname: jiwoo.name });
  return joined.ok ? joined.value : session;
}

export const wait = (floor: Floor, minutes: number): Moved => ok({ ...floor, at: after(minutes, floor.at) });

export const nextParty = (floor: Floor): Moved =>
  floor.session.status === 'open'
    ? err('table-taken')
    : ok({ ...floor, portions: 0, session: seated(`${floor.session.id}+`, floor.at) });

const portionsIn = (session: TableSession): number => (session.status === 'open' ? countOf(session.cart) : 0);

export function editCart(floor: Floor, command: TableSessionCommand): Moved {
  const changed = changeTableSession(floor.session, command);
  if (!changed.ok) return err(changed.error.code);
  const more = portionsIn(changed.value) - portionsIn(floor.session);
  return ok({ ...floor, session: changed.value, portions: floor.portions + more });
}

export const unpaidOf = ({ orders, session }: Floor): readonly UnpaidOrder[] =>
  orders
    .filter((order) => order.tableSessionId === session.id && order.status === 'awaiting-payment')
    .map(({ orderedBy, lines }) => ({ orderedBy, lines: lines.length }));

export interface Placing {
  readonly by: 'guest' | 'staff';
  readonly wanted: readonly WantedLine[];
  /** How far what was seen is from what it costs. */
  readonly off: number;
}

export function place(floor: Floor, { by, wanted, off }: Placing): Moved {
  const { at, session, stock, paymentMode, lastNumber } = floor;
  const lines = wanted.map((line) => priced(line, fixtureMenu));
  const total = totalOf(lines);
  const expected = { amount: total + off };
  const policy = newPolicy(STORE, paymentMode);
  const how = { by, at, currency: 'KRW', timeZone: 'Asia/Seoul' };
  const unpaid = unpaidFor(jiwoo.id, unpaidOf(floor));
  const draft = draftOrder({ ...how, session, policy, unpaid, stock, lines, total, expected });
  if (!draft.ok) return err(draft.error.map((violation) => violation.code).join(' '));
  const id = `order-${floor.orders.length}`;
  const orderedBy = by === 'guest' ? { id: jiwoo.id, nickname: jiwoo.name } : null;
  const basis = { id, session, orderedBy, paymentMethod: null, draft: draft.value, currency: 'KRW', at };
  const paidFirst = by === 'guest' && isPaidFirst(policy, total);
  const number = { number: lastNumber + 1, businessDay: '2026-03-02' };
  const order = paidFirst
    ? submittedOrder(basis, { provider: 'toss', expiresAt: after(10, at) })
    : placedOrder(basis, number, by === 'guest' ? paymentMode : 'postpay');
  const fromCart = by === 'guest' ? wanted.map((line) => line.id) : [];
  const recorded = changeTableSession(session, { kind: 'record-order', lines: draft.value.lines, fromCart });
  if (!recorded.ok) throw new Error(`Allowed by the rules, refused by the session: ${recorded.error.code}`);
  return ok({
    ...{ ...floor, session: recorded.value, orders: [...floor.orders, order] },
    stock: new Map([...stock, ...draft.value.stock.map((one) => [one.itemId, one] as const)]),
    shown: new Map([...floor.shown, [id, expected.amount]]),
    ...(!paidFirst && { lastNumber: number.number, placed: [...floor.placed, id] }),
  });
}

type Approving = Omit<Extract<OrderCommand, { kind: 'approve-payment' }>, 'number'>;

/** The number is drawn, and gone, before the order decides. */
export function approve(floor: Floor, before: Order, command: Approving): Moved {
  if (!placesOrder(before, command.approval)) return moveOrder(floor, before, { ...command, number: null });
  const number = { number: floor.lastNumber + 1, businessDay: '2026-03-02' };
  const drawn = { ...floor, lastNumber: number.number, placed: [...floor.placed, before.id] };
  return moveOrder(drawn, before, { ...command, number });
}

export function moveOrder(floor: Floor, before: Order, command: OrderCommand): Moved {
  const decided = decide(before, command);
  if (!decided.ok) return err(decided.error.code);
  const order = decided.value.reduce(evolve, before);
  const orders = floor.orders.map((other) => (other === before ? order : other));
  const gone = order.status !== before.status && (order.status === 'cancelled' || order.status === 'expired');
  return ok(gone ? withdraw({ ...floor, orders }, before) : { ...floor, orders });
}

function withdraw(floor: Floor, order: Order): Floor {
  const stock = new Map(floor.stock);
  for (const { itemId, stockTaken } of order.lines) {
    const one = stock.get(itemId);
    if (one) stock.set(itemId, release(one, stockTaken));
  }
  if (order.tableSessionId !== floor.session.id) return { ...floor, stock };
  const intoCart = order.status === 'awaiting-payment' ? order.lines.flatMap(asCartLine) : [];
  const changed = changeTableSession(floor.session, { kind: 'withdraw-order', lines: order.lines, intoCart });
  if (!changed.ok) throw new Error(`A session must take back what it ordered: ${changed.error.code}`);
  return { ...floor, stock, session: changed.value };
}

function asCartLine({ addedBy, choices: options, ...line }: Order['lines'][number]): readonly CartLine[] {
  const { id, itemId, quantity, note, addedAt } = line;
  return addedBy === null ? [] : [{ id, itemId, quantity, options, note, addedBy, addedAt }];
}

/** Orders that nobody has paid yet end with the session. */
export function close(floor: Floor, force: boolean): Moved {
  const ofParty = floor.orders.filter((order) => order.tableSessionId === floor.session.id);
  const unserved = ofParty.filter(isUnserved).length;
  const how = { unserved, at: floor.at, by: staff, force, reason: force ? 'they left' : null };
  const closed = changeTableSession(floor.session, { kind: 'close', bill: tableBillOf(ofParty, []), ...how });
  if (!closed.ok) return err(closed.error.code);
  return ofParty
    .filter((order) => order.status === 'awaiting-payment')
    .reduce<Moved>(
      (moved, order) =>
        moved.ok
          ? moveOrder(moved.value, order, { kind: 'cancel', by: staff, reason: null, at: floor.at })
          : moved,
      ok({ ...floor, session: closed.value }),
    );
}
