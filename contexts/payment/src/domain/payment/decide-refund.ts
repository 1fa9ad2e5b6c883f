import { err, ok } from '@hiorder/kernel';
import type { Decision } from './decide.ts';
import type { PaymentCommand } from './payment.commands.ts';
import type { PaymentEvent } from './payment.events.ts';
import { pendingRefund, refundable, type Charged } from './payment.ts';

type Command<Type extends PaymentCommand['type']> = Extract<PaymentCommand, { type: Type }>;

export function decideRefund(payment: Charged, command: Command<'refund'>): Decision {
  if (payment.refunds.some((refund) => refund.id === command.refundId)) return err({ code: 'refund-known' });
  return command.amount === 'rest' ? giveRest(payment, command) : givePart(payment, command, command.amount);
}

function giveRest(payment: Charged, command: Command<'refund'>): Decision {
  const left = refundable(payment);
  if (payment.owed || payment.state === 'refunded') return err({ code: 'nothing-left-to-refund' });
  const owed: PaymentEvent = { type: 'rest-owed' };
  if (left === 0) return ok([owed]);
  return ok([owed, { type: 'refund-requested', refund: pendingRefund(command, left, 'order') }]);
}

function givePart(payment: Charged, command: Command<'refund'>, amount: number): Decision {
  const left = refundable(payment);
  if (left === 0) return err({ code: 'nothing-left-to-refund' });
  if (amount > left || amount <= 0) return err({ code: 'refund-exceeds-payment', refundable: left });
  return ok([
    { type: 'refund-requested', refund: pendingRefund(command, amount, command.owed ? 'order' : 'staff') },
  ]);
}

export function settleRefund(
  payment: Charged,
  command: Command<'complete-refund'> | Command<'refuse-refund'>,
): Decision {
  const refund = payment.refunds.find((one) => one.id === command.refundId);
  if (refund === undefined) return err({ code: 'refund-unknown' });
  if (refund.state !== 'pending') return err({ code: 'refund-settled' });
  const { refundId, at } = command;
  if (command.type === 'complete-refund') {
    return ok([{ type: 'refund-completed', refundId, amount: refund.amount, at }]);
  }
  if (refund.cause === 'order') return err({ code: 'refund-owed' });
  const refused: PaymentEvent = { type: 'refund-refused', refundId, code: command.code, at };
  if (!payment.owed) return ok([refused]);
  // The order has gone meanwhile: what this refund would have given back is now owed.
  const { amount, reason } = refund;
  const again = pendingRefund({ refundId: command.nextRefundId, reason, at }, amount, 'order');
  return ok([refused, { type: 'refund-requested', refund: again }]);
}
