import { ok, TechnicalError } from '@hiorder/kernel';
import type { Charge, Order } from './order.ts';
import type { Approval, OrderCommand } from './order.commands.ts';
import type { UnusableReason } from './order.events.ts';
import type { Decision } from './decide.ts';

/** Whether this approval will place the order, so that its number must be drawn. */
export const placesOrder = (order: Order, approval: Approval): boolean =>
  !isKnown(order, approval) && unusable(order, approval) === null;

const isKnown = (order: Order, { paymentId }: Approval): boolean =>
  order.charges.some((charge) => charge.paymentId === paymentId);

/**
 * Money has been taken. It places the order, or it is given back; told twice it is one charge. The synchronous answer
 * and the event both come here, in any order.
 */
export function approve(order: Order, command: Extract<OrderCommand, { kind: 'approve-payment' }>): Decision {
  const { approval, number, at } = command;
  if (isKnown(order, approval)) return ok([]);
  const reason = unusable(order, approval);
  const charge: Charge = { ...approval, refunded: 0, usable: reason === null };
  if (reason !== null) return ok([{ kind: 'payment-unusable', charge, reason, at }]);
  if (number === null)
    throw new TechnicalError('order-number-missing', `No number drawn for order ${order.id}`);
  return ok([{ kind: 'placed', placed: { ...number, placedAt: at }, charge }]);
}

function unusable(order: Order, approval: Approval): UnusableReason | null {
  switch (order.status) {
    case 'awaiting-payment':
      return approval.amount === order.total ? null : 'amount-mismatch';
    case 'cancelled':
      return 'order-cancelled';
    case 'expired':
      return 'order-expired';
    case 'placed':
    case 'accepted':
    case 'ready':
    case 'served':
      return 'order-already-paid';
  }
}
