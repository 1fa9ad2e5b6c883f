import { err, ok } from '@hiorder/kernel';
import type { Decision } from './decide.ts';
import type { Order } from './order.ts';
import type { OrderCommand } from './order.commands.ts';
import { isBeingPaid } from './payment-attempt.ts';

/** In place of a provider: staff take the money, and only then the kitchen hears of the order. */
export const COUNTER = 'counter';

export const isAtCounter = (order: Order): boolean =>
  order.status === 'awaiting-payment' && order.provider === COUNTER;

/** Paid first as the store wants it, but on the table's bill, where staff mark what they take, and take back a mark. */
export const wasTakenAtCounter = ({ paymentMode, paymentMethod, history }: Order): boolean =>
  paymentMode === 'postpay' && paymentMethod === COUNTER && history[0]?.status === 'awaiting-payment';

/**
 * Money that a provider has taken meanwhile still places the order, or goes back when staff were faster; so only a
 * confirmation that is on its way at this moment is waited for.
 */
export function askForCounter(
  order: Order,
  command: Extract<OrderCommand, { kind: 'ask-for-counter' }>,
): Decision {
  const { isAllowed, expiresAt, at } = command;
  const unpaid = stillToPay(order, at);
  if (!unpaid.ok) return unpaid;
  if (isAtCounter(unpaid.value)) return ok([]);
  if (!isAllowed) return err({ code: 'counter-payment-off' });
  return ok([{ kind: 'counter-asked', expiresAt, at }]);
}

export function takeAtCounter(
  order: Order,
  { number, at }: Extract<OrderCommand, { kind: 'take-at-counter' }>,
): Decision {
  const unpaid = stillToPay(order, at);
  if (!unpaid.ok) return unpaid;
  if (!isAtCounter(unpaid.value)) return err({ code: 'counter-payment-not-asked' });
  return ok([{ kind: 'taken-at-counter', placed: { ...number, placedAt: at } }]);
}

/** The kitchen keeps what it has. From now on it is as any order on the bill: paid when that is. */
export const takeBackAtCounter = (order: Order): Decision =>
  ok(wasTakenAtCounter(order) ? [{ kind: 'counter-taken-back' }] : []);

function stillToPay(order: Order, at: Date) {
  if (order.status === 'expired') return err({ code: 'order-expired' as const });
  if (order.status === 'cancelled') return err({ code: 'order-cancelled' as const });
  if (order.status !== 'awaiting-payment') return err({ code: 'order-already-placed' as const });
  if (isBeingPaid(order, at)) return err({ code: 'payment-in-progress' as const });
  // By the clock, also before the job that puts everything back has come by.
  if (at >= order.expiresAt) return err({ code: 'order-expired' as const });
  return ok(order);
}
