import type { OrderStatus } from '@hiorder/contracts';
import { TechnicalError } from '@hiorder/kernel';
import { COUNTER } from './counter-payment.ts';
import type { Charge, LiveOrder, Numbered, Order } from './order.ts';
import type { OrderEvent } from './order.events.ts';

/** The order after `event`. Only what `decide` has answered for this order belongs here. */
export function evolve(order: Order, event: OrderEvent): Order {
  switch (event.kind) {
    case 'payment-begun':
      return order.status === 'awaiting-payment'
        ? { ...order, attempt: event.attempt }
        : impossible(order, event);
    case 'payment-attempt-ended':
      if (order.status !== 'awaiting-payment' || order.attempt === null) return impossible(order, event);
      return { ...order, attempt: { ...order.attempt, outcome: event.outcome } };
    case 'placed': {
      if (order.status !== 'awaiting-payment') return impossible(order, event);
      const { provider: _provider, expiresAt: _expiresAt, attempt: _attempt, ...base } = order;
      const charges = [...order.charges, event.charge];
      return moved({ ...base, ...event.placed, charges, status: 'placed' }, event.placed.placedAt);
    }
    case 'counter-asked': {
      if (order.status !== 'awaiting-payment') return impossible(order, event);
      const { expiresAt, at } = event;
      return moved({ ...order, provider: COUNTER, paymentMethod: COUNTER, expiresAt, attempt: null }, at);
    }
    case 'taken-at-counter': {
      if (order.status !== 'awaiting-payment') return impossible(order, event);
      const { provider: _provider, expiresAt: _expiresAt, attempt: _attempt, ...base } = order;
      const { placed } = event;
      return moved({ ...base, ...placed, paymentMode: 'postpay', status: 'placed' }, placed.placedAt);
    }
    case 'counter-taken-back':
      return { ...order, paymentMethod: null };
    case 'payment-unusable':
      return { ...order, charges: [...order.charges, event.charge] };
    case 'accepted':
      if (order.status !== 'placed') return impossible(order, event);
      return moved({ ...order, status: 'accepted', etaMinutes: event.etaMinutes }, event.at);
    case 'made-ready': {
      if (order.status !== 'accepted') return impossible(order, event);
      const { etaMinutes: _etaMinutes, ...rest } = order;
      return moved({ ...rest, status: 'ready' }, event.at);
    }
    case 'served':
      return order.status === 'ready'
        ? moved({ ...order, status: 'served' }, event.at)
        : impossible(order, event);
    case 'stepped-back':
      return steppedBack(order, event);
    case 'cancelled':
      return cancelled(order, event);
    case 'expired': {
      if (order.status !== 'awaiting-payment') return impossible(order, event);
      const { provider: _provider, expiresAt: _expiresAt, attempt: _attempt, ...base } = order;
      return moved({ ...base, status: 'expired', expiredAt: event.at }, event.at);
    }
    case 'refund-recorded':
      return { ...order, charges: order.charges.map((charge) => refunded(charge, event)) };
  }
}

function steppedBack(order: Order, event: Extract<OrderEvent, { kind: 'stepped-back' }>): Order {
  switch (order.status) {
    case 'accepted': {
      const { etaMinutes: _etaMinutes, ...rest } = order;
      return moved({ ...rest, status: 'placed' }, event.at);
    }
    case 'ready':
      return moved({ ...order, status: 'accepted', etaMinutes: event.etaMinutes }, event.at);
    case 'served':
      return moved({ ...order, status: 'ready' }, event.at);
    default:
      return impossible(order, event);
  }
}

function cancelled(order: Order, event: Extract<OrderEvent, { kind: 'cancelled' }>): Order {
  const { kind: _kind, ...cancellation } = event;
  const { at } = cancellation;
  const facts = { status: 'cancelled', cancelled: cancellation } as const;
  if (order.status === 'awaiting-payment') {
    const { provider: _provider, expiresAt: _expiresAt, attempt: _attempt, ...base } = order;
    return moved({ ...base, ...facts, placed: null }, at);
  }
  if (!isLive(order)) return impossible(order, event);
  const { number, businessDay, placedAt, ...base } = order;
  const placed: Numbered = { number, businessDay, placedAt };
  return moved({ ...base, ...facts, placed }, at);
}

export const isLive = (order: Order): order is LiveOrder =>
  order.status === 'placed' || order.status === 'accepted' || order.status === 'ready';

const refunded = (charge: Charge, event: { paymentId: string; refunded: number }): Charge =>
  charge.paymentId === event.paymentId ? { ...charge, refunded: event.refunded } : charge;

function moved<O extends Order & { status: OrderStatus }>(order: O, at: Date): O {
  return { ...order, history: [...order.history, { status: order.status, at }] };
}

function impossible(order: Order, event: OrderEvent): never {
  throw new TechnicalError('order-event-impossible', `${event.kind} on ${order.status} order ${order.id}`);
}
