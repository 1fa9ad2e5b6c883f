import type { Actor } from '@hiorder/contracts';
import type { CartLine } from '../domain/cart/cart.ts';
import type { Menu } from '../domain/menu/menu-item.ts';
import { priced, totalOf, type OrderAttempt, type WantedLine } from '../domain/order/order-attempt.ts';
import type { AwaitingPayment, Order, OrderLine } from '../domain/order/order.ts';
import { decide } from '../domain/order/decide.ts';
import { evolve } from '../domain/order/evolve.ts';
import type { OrderCommand } from '../domain/order/order.commands.ts';
import { nothingUnpaid } from '../domain/order/unpaid-orders.ts';
import { newPolicy } from '../domain/policy/ordering-policy.ts';
import { uncounted, type Stock } from '../domain/stock/stock.ts';
import { nothingOrdered } from '../domain/table-session/ordered-so-far.ts';
import { fixtureMenu, STORE } from './menu.fixture.ts';

export const NOON = new Date('2026-03-02T03:00:00Z');
export const after = (minutes: number, from: Date = NOON): Date =>
  new Date(from.getTime() + minutes * 60_000);

export const jiwoo = { kind: 'guest', id: 'jiwoo', name: '지우' } as const satisfies Actor;
export const staff = { kind: 'staff', id: 'staff-1', name: '김 매니저' } as const satisfies Actor;
export const system = { kind: 'system' } as const satisfies Actor;

export function cartLine(itemId: string, change: Partial<CartLine> = {}): CartLine {
  return {
    id: `line-${itemId}`,
    itemId,
    quantity: 1,
    options: [],
    note: null,
    addedBy: 'jiwoo',
    addedAt: NOON,
    ...change,
  };
}

export const stockOf = (itemId: string, quantity: number | null, change: Partial<Stock> = {}): Stock => ({
  ...uncounted(STORE, itemId),
  quantity,
  ...change,
});

export interface AttemptChange extends Partial<Omit<OrderAttempt, 'lines' | 'stock' | 'total'>> {
  readonly menu?: Menu;
  readonly stocks?: readonly Stock[];
}

/** An attempt of a guest at an open table of a store that takes orders, with nothing counted and nothing ordered. */
export function attemptTo(lines: readonly WantedLine[], change: AttemptChange = {}): OrderAttempt {
  const { menu = fixtureMenu, stocks = [], ...rest } = change;
  const pricedLines = lines.map((line) => priced(line, menu));
  return {
    by: 'guest',
    at: NOON,
    currency: 'KRW',
    timeZone: 'Asia/Seoul',
    session: { status: 'open', ordered: nothingOrdered },
    policy: newPolicy(STORE, 'prepay'),
    unpaid: nothingUnpaid,
    stock: new Map(stocks.map((stock) => [stock.itemId, stock])),
    lines: pricedLines,
    total: totalOf(pricedLines),
    expected: null,
    ...rest,
  };
}

export function orderLine(itemId: string, change: Partial<OrderLine> = {}): OrderLine {
  const { addedBy, addedAt, note, quantity } = cartLine(itemId);
  return {
    ...{ id: `line-${itemId}`, itemId, names: { ko: itemId }, course: 'main', station: 'kitchen', quantity },
    ...{
      unitPrice: 12_000,
      options: [],
      choices: [],
      note,
      needsIdCheck: false,
      addedBy,
      addedAt,
      stockTaken: 0,
    },
    ...change,
  };
}

export const unpaidOrder: AwaitingPayment = {
  ...{ id: 'order-1', storeId: STORE, tableId: 'table-1', tableName: '1', tableSessionId: 'session-1' },
  ...{
    orderedBy: 'jiwoo',
    guestName: '지우',
    paymentMethod: null,
    paymentMode: 'prepay',
    currency: 'KRW',
    total: 12_000,
  },
  ...{ lines: [orderLine('stew')], submittedAt: NOON, charges: [], status: 'awaiting-payment' },
  ...{ history: [{ status: 'awaiting-payment', at: NOON }] },
  ...{ provider: 'toss', expiresAt: after(10), attempt: null },
};

export const paid = {
  kind: 'approve-payment',
  approval: { paymentId: 'payment-1', provider: 'toss', amount: 12_000 },
  number: { number: 37, businessDay: '2026-03-02' },
  at: after(1),
} as const satisfies OrderCommand;

/** The order after commands that must all be allowed. */
export function orderAfter(...commands: readonly OrderCommand[]): Order {
  return commands.reduce<Order>((order, command) => {
    const decided = decide(order, command);
    if (!decided.ok) throw new Error(`${command.kind} on ${order.status}: ${decided.error.code}`);
    return decided.value.reduce(evolve, order);
  }, unpaidOrder);
}

/** What becomes of the status, or the code of the refusal; `=`: it stays and money goes back; `-`: nothing is left to do. */
export function outcome(order: Order, command: OrderCommand): string {
  const decided = decide(order, command);
  if (!decided.ok) return decided.error.code;
  if (decided.value.length === 0) return '-';
  if (decided.value.some((event) => event.kind === 'payment-unusable')) return '=';
  return decided.value.reduce(evolve, order).status;
}

const accept: OrderCommand = { kind: 'accept', etaMinutes: 15, at: after(2) };
const makeReady: OrderCommand = { kind: 'make-ready', at: after(20) };

/** An order in every status. */
export const orderIn: Readonly<Record<Order['status'], Order>> = {
  'awaiting-payment': unpaidOrder,
  placed: orderAfter(paid),
  accepted: orderAfter(paid, accept),
  ready: orderAfter(paid, accept, makeReady),
  served: orderAfter(paid, accept, makeReady, { kind: 'serve', at: after(22) }),
  cancelled: orderAfter(paid, { kind: 'cancel', by: jiwoo, reason: null, at: after(3) }),
  expired: orderAfter({ kind: 'expire', at: after(11) }),
};
