import { err, ok, type Result } from '@hiorder/kernel';
import { approve } from './approve-payment.ts';
import { askForCounter, isAtCounter, takeAtCounter, takeBackAtCounter } from './counter-payment.ts';
import type { Order } from './order.ts';
import type { OrderCommand } from './order.commands.ts';
import type { OrderEvent } from './order.events.ts';
import type { OrderRejection } from './order.rejections.ts';
import { isBeingPaid, mayHaveBeenPaid } from './payment-attempt.ts';

export type Decision = Result<readonly OrderEvent[], OrderRejection>;

/** What `command` makes of the order. No event means: it is so already. */
export function decide(order: Order, command: OrderCommand): Decision {
  switch (command.kind) {
    case 'begin-payment':
      return beginPayment(order, command);
    case 'end-payment-attempt':
      return endPaymentAttempt(order, command);
    case 'approve-payment':
      return approve(order, command);
    case 'ask-for-counter':
      return askForCounter(order, command);
    case 'take-at-counter':
      return takeAtCounter(order, command);
    case 'take-back-at-counter':
      return takeBackAtCounter(order);
    case 'cancel':
      return cancel(order, command);
    case 'expire':
      return expire(order, command.at);
    case 'accept': {
      const { etaMinutes, at } = command;
      return order.status === 'placed' ? ok([{ kind: 'accepted', etaMinutes, at }]) : conflict(order);
    }
    case 'make-ready':
      return order.status === 'accepted' ? ok([{ kind: 'made-ready', at: command.at }]) : conflict(order);
    case 'serve':
      return order.status === 'ready' ? ok([{ kind: 'served', at: command.at }]) : conflict(order);
    case 'step-back': {
      const { from, etaMinutes, at } = command;
      return order.status === from ? ok([{ kind: 'stepped-back', etaMinutes, at }]) : conflict(order);
    }
    case 'record-refund':
      return recordRefund(order, command);
  }
}

const conflict = (order: Order): Decision => err({ code: 'status-conflict', status: order.status });

function beginPayment(order: Order, command: Extract<OrderCommand, { kind: 'begin-payment' }>): Decision {
  const { paymentKey, amount, at } = command;
  const rightAmount = amount === order.total && (command.currency ?? order.currency) === order.currency;
  if (order.status === 'expired') return err({ code: 'order-expired' });
  if (order.status === 'cancelled') return err({ code: 'order-cancelled' });
  if (order.status !== 'awaiting-payment') return err({ code: 'order-already-placed' });
  if (isAtCounter(order)) return err({ code: 'counter-payment-asked' });
  if (!rightAmount) return err({ code: 'payment-amount-mismatch', expected: order.total, amount });
  const again = order.attempt?.paymentKey === paymentKey;
  if (isBeingPaid(order, at) && !again) return err({ code: 'payment-in-progress' });
  if (at >= order.expiresAt && !(again && mayHaveBeenPaid(order, at))) return err({ code: 'order-expired' });
  return ok([{ kind: 'payment-begun', attempt: { paymentKey, startedAt: at, outcome: 'pending' } }]);
}

function endPaymentAttempt(
  order: Order,
  command: Extract<OrderCommand, { kind: 'end-payment-attempt' }>,
): Decision {
  const { paymentKey, outcome } = command;
  const attempt = order.status === 'awaiting-payment' ? order.attempt : null;
  const ends = attempt?.outcome === 'pending' && attempt.paymentKey === paymentKey;
  return ok(ends ? [{ kind: 'payment-attempt-ended', outcome }] : []);
}

function cancel(order: Order, command: Extract<OrderCommand, { kind: 'cancel' }>): Decision {
  const { by, reason, reasonCode = null, reasonText, at } = command;
  const why = { reason, reasonCode, ...(reasonText && { reasonText }) };
  const guest = by.kind === 'guest';
  const cancelled = ok([{ kind: 'cancelled' as const, by, ...why, at }]);
  switch (order.status) {
    case 'awaiting-payment':
      return guest && isBeingPaid(order, at) ? err({ code: 'payment-in-progress' }) : cancelled;
    case 'placed':
      return cancelled;
    case 'accepted':
    case 'ready':
      return guest ? err({ code: 'order-already-accepted' }) : cancelled;
    case 'served':
      return err({ code: guest ? 'order-already-accepted' : 'order-already-served' });
    case 'cancelled':
      return err({ code: 'order-cancelled' });
    case 'expired':
      return err({ code: 'order-expired' });
  }
}

/** A confirmation under way holds the order until its grace is over, so that money and time do not race. */
function expire(order: Order, at: Date): Decision {
  switch (order.status) {
    case 'awaiting-payment':
      if (at < order.expiresAt) return err({ code: 'order-not-due' });
      return mayHaveBeenPaid(order, at)
        ? err({ code: 'payment-in-progress' })
        : ok([{ kind: 'expired', at }]);
    case 'cancelled':
      return err({ code: 'order-cancelled' });
    case 'expired':
      return err({ code: 'order-expired' });
    case 'placed':
    case 'accepted':
    case 'ready':
    case 'served':
      return err({ code: 'order-already-placed' });
  }
}

function recordRefund(order: Order, command: Extract<OrderCommand, { kind: 'record-refund' }>): Decision {
  const { paymentId, refunded } = command;
  const charge = order.charges.find((other) => other.paymentId === paymentId);
  if (!charge) return err({ code: 'payment-unknown', paymentId });
  return ok(refunded > charge.refunded ? [{ kind: 'refund-recorded', paymentId, refunded }] : []);
}
