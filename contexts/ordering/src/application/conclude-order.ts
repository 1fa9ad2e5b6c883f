import type { Actor } from '@hiorder/contracts';
import type { OrderDraft } from '../domain/order/draft-order.ts';
import { placedOrder, submittedOrder, type NewOrder } from '../domain/order/new-order.ts';
import type { OrderNumber } from '../domain/order/order.ts';
import { isPaidFirst } from '../domain/policy/ordering-policy.ts';
import { changeTableSession } from '../domain/table-session/change-table-session.ts';
import type { OpenTableSession } from '../domain/table-session/table-session.ts';
import type { Allowed, Placing, PlacingFacts } from './ports/placing-desk.ts';
import { newOrderEvents } from './publishing/order-events.ts';
import { stockChangedEvent } from './publishing/stock-events.ts';
import { cartChangedEvent } from './publishing/table-session-events.ts';

export interface Conclusion {
  readonly orderId: string;
  readonly facts: Pick<PlacingFacts, 'store' | 'menu'>;
  readonly session: OpenTableSession;
  readonly draft: OrderDraft;
  readonly orderedBy: NewOrder['orderedBy'];
  readonly paymentMethod: string | null;
  readonly by: Actor;
  readonly at: Date;
  /** Cart lines that leave with the order. */
  readonly fromCart: readonly string[];
  /** How prepay orders are paid; null: at the counter. */
  readonly checkout: { readonly provider: string; readonly expirySeconds: number } | null;
}

/** What becomes true with an order that every rule allows. */
export function allowed(c: Conclusion): Allowed {
  const { store } = c.facts;
  const paidFirst = c.checkout !== null && isPaidFirst(store.policy, c.draft.total);
  return {
    needsNumber: !paidFirst,
    stock: c.draft.stock,
    conclude: (number) => conclude(c, number),
  };
}

function conclude(c: Conclusion, number: OrderNumber | null): Placing {
  const { facts, at, by, draft } = c;
  const { store, menu } = facts;
  const { orderId: id, session: from, orderedBy, paymentMethod, fromCart } = c;
  const basis: NewOrder = {
    ...{ id, session: from, orderedBy, paymentMethod, draft, currency: store.currency, at },
  };
  const order = orderOf(c, basis, number);
  const recorded = changeTableSession(from, { kind: 'record-order', lines: draft.lines, fromCart });
  const session = recorded.ok && recorded.value.status === 'open' ? recorded.value : from;
  const events = [
    ...newOrderEvents(order, { by, locale: store.locale }),
    ...(session.cart === from.cart ? [] : [cartChangedEvent(session, menu, by)]),
    ...draft.stock.map((stock) => stockChangedEvent(stock, at)),
  ];
  return { order, session, store, stock: draft.stock, events };
}

function orderOf({ checkout, facts, at }: Conclusion, basis: NewOrder, number: OrderNumber | null) {
  const { paymentMode } = facts.store.policy;
  if (number !== null) return placedOrder(basis, number, checkout === null ? 'postpay' : paymentMode);
  const { provider = '', expirySeconds = 0 } = checkout ?? {};
  return submittedOrder(basis, { provider, expiresAt: new Date(at.getTime() + expirySeconds * 1_000) });
}
