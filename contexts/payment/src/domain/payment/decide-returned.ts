import type { WrittenReason } from '@hiorder/contracts';
import { err, ok } from '@hiorder/kernel';
import type { Decision } from './decide.ts';
import type { PaymentCommand } from './payment.commands.ts';
import type { PaymentEvent } from './payment.events.ts';
import {
  isOpen,
  pendingRefund,
  refundable,
  refunded,
  type Charged,
  type Payment,
  type Refund,
} from './payment.ts';

/** Our own word: no provider says so. */
const RETURNED = 'returned-at-provider';
const REASON: WrittenReason = 'returned at the provider';

type Command<Type extends PaymentCommand['type']> = Extract<PaymentCommand, { type: Type }>;

/**
 * It pays for nothing any more. With nothing left it is as if nobody had taken anything, and the order can be paid anew;
 * a part that is left is owed.
 */
export function decideReturned(
  payment: Exclude<Payment, Charged>,
  { approvedAt, method, balance, refundIds, at }: Command<'approve-returned'>,
): Decision {
  if (balance === 0)
    return isOpen(payment) ? ok([{ type: 'failed', code: RETURNED, at }]) : err({ code: 'payment-over' });
  const [there, here] = refundIds;
  const returned = doneThere(there, payment.amount - balance, at);
  const rest = pendingRefund({ refundId: here, reason: REASON, at }, balance, 'order');
  return ok([
    { type: 'approved', approvedAt, method, returned },
    { type: 'rest-owed' },
    { type: 'refund-requested', refund: rest },
  ]);
}

/**
 * What is missing there was given back without us. What asks for more than is left now would be refused for ever: another
 * refund, of what is left, takes its place.
 */
export function noteBalance(
  payment: Charged,
  { balance, code, refundIds, at }: Command<'note-balance'>,
): Decision {
  const missing = payment.amount - refunded(payment) - balance;
  if (missing <= 0) return err({ code: 'nothing-returned' });
  const [there, here] = refundIds;
  const returned: PaymentEvent = { type: 'returned-there', refund: doneThere(there, missing, at) };
  const left = refundable(payment);
  if (missing <= left) return ok([returned]);
  const owed = payment.refunds.find(({ state, cause }) => state === 'pending' && cause === 'order');
  // One that may have been given back there in whole is not asked for anew: the provider's answer to it comes first.
  if (owed === undefined || missing >= owed.amount)
    return err({ code: 'refund-exceeds-payment', refundable: left });
  const rest = owed.amount - (missing - left);
  const lowered = pendingRefund({ refundId: here, reason: owed.reason, at }, rest, 'order');
  return ok([
    { type: 'refund-refused', refundId: owed.id, code, at },
    returned,
    { type: 'refund-requested', refund: lowered },
  ]);
}

const doneThere = (refundId: string, amount: number, at: Date): Refund => ({
  ...pendingRefund({ refundId, reason: REASON, at }, amount, 'provider'),
  state: 'done',
  settledAt: at,
});
