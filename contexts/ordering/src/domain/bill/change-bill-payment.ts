import type { Actor } from '@hiorder/contracts';
import { err, ok, type Result } from '@hiorder/kernel';
import { isBeingPaid, mayHaveBeenPaid } from '../order/payment-attempt.ts';
import type { BillPaymentCommand } from './bill-payment.commands.ts';
import {
  isOpenPayment,
  type BillCharge,
  type BillPayment,
  type EndedBillPayment,
  type PaidBillPayment,
  type UnusableReason,
} from './bill-payment.ts';
import type { BillPaymentRejection } from './bill.rejections.ts';
import { giveBack, recordRefund } from './refund-bill-payment.ts';

type Changed = Result<BillPayment, BillPaymentRejection>;
type Command<K extends BillPaymentCommand['kind']> = Extract<BillPaymentCommand, { kind: K }>;

/** The payment after `command`; the very same object when it is so already. */
export function changeBillPayment(payment: BillPayment, command: BillPaymentCommand): Changed {
  switch (command.kind) {
    case 'begin-payment':
      return begin(payment, command);
    case 'end-payment-attempt':
      return ok(endAttempt(payment, command));
    case 'approve-payment':
      return ok(approve(payment, command));
    case 'take-at-counter':
      return takeAtCounter(payment, command);
    case 'cancel':
      return cancel(payment, command);
    case 'expire':
      return expire(payment, command);
    case 'give-back':
      return ok(giveBack(payment, command));
    case 'record-refund':
      return recordRefund(payment, command);
  }
}

/** One that is paid already is answered as it is: nothing is taken again. */
function begin(payment: BillPayment, command: Command<'begin-payment'>): Changed {
  const { paymentKey, amount, at } = command;
  if (payment.status === 'paid' && payment.method === 'online') return ok(payment);
  if (payment.status !== 'awaiting-payment') return err(notPayable(payment));
  if (command.by.kind === 'guest' && command.by.id !== payment.guestId)
    return err({ code: 'bill-payment-not-yours' });
  const currency = command.currency ?? payment.currency;
  if (amount !== payment.amount || currency !== payment.currency)
    return err({ code: 'payment-amount-mismatch', expected: payment.amount, amount });
  const again = payment.attempt?.paymentKey === paymentKey;
  if (isBeingPaid(payment, at) && !again) return err({ code: 'payment-in-progress' });
  if (at >= payment.expiresAt && !(again && mayHaveBeenPaid(payment, at)))
    return err({ code: 'bill-payment-expired' });
  if (!command.fits && !again) return err({ code: 'bill-changed', amount: payment.amount });
  return ok({ ...payment, attempt: { paymentKey, startedAt: at, outcome: 'pending' } });
}

function notPayable(payment: Exclude<BillPayment, { status: 'awaiting-payment' }>): BillPaymentRejection {
  switch (payment.status) {
    case 'requested':
      return { code: 'bill-payment-at-counter' };
    case 'paid':
      return { code: 'bill-payment-paid' };
    case 'cancelled':
      return { code: 'bill-payment-cancelled' };
    case 'expired':
      return { code: 'bill-payment-expired' };
  }
}

function endAttempt(payment: BillPayment, command: Command<'end-payment-attempt'>): BillPayment {
  const attempt = payment.status === 'awaiting-payment' ? payment.attempt : null;
  if (payment.status !== 'awaiting-payment' || attempt?.outcome !== 'pending') return payment;
  if (attempt.paymentKey !== command.paymentKey) return payment;
  return { ...payment, attempt: { ...attempt, outcome: command.outcome } };
}

/**
 * Money has been taken. It pays its share, or it is given back; told twice it is one charge. The synchronous answer and
 * the event both come here, in any order.
 */
function approve(payment: BillPayment, command: Command<'approve-payment'>): BillPayment {
  const { approval, by, at } = command;
  if (payment.charges.some(({ paymentId }) => paymentId === approval.paymentId)) return payment;
  const unusable = whyUnusable(payment, command);
  const charge: BillCharge = { ...approval, refunded: 0, evened: 0, unusable };
  const charges = [...payment.charges, charge];
  if (unusable === null) return paid({ ...payment, charges }, { by, at });
  // Nothing pays a share whose money goes back: it must not be held any longer.
  if (payment.status === 'awaiting-payment')
    return ended({ ...payment, charges }, { status: 'cancelled', by: { kind: 'system' }, at });
  return { ...payment, charges };
}

function whyUnusable(payment: BillPayment, o: Command<'approve-payment'>): UnusableReason | null {
  switch (payment.status) {
    case 'awaiting-payment':
      if (o.approval.amount !== payment.amount) return 'amount-mismatch';
      return o.fits ? null : 'bill-changed';
    case 'requested':
    case 'cancelled':
      return 'bill-payment-cancelled';
    case 'expired':
      return 'bill-payment-expired';
    case 'paid':
      return 'bill-payment-paid';
  }
}

function takeAtCounter(payment: BillPayment, { fits, by, at }: Command<'take-at-counter'>): Changed {
  if (payment.status === 'awaiting-payment') return err({ code: 'bill-payment-online' });
  if (payment.status === 'paid')
    return payment.method === 'online' ? err({ code: 'bill-payment-online' }) : ok(payment);
  if (payment.status !== 'requested') return err(notPayable(payment));
  return fits ? ok(paid(payment, { by, at })) : err({ code: 'bill-changed', amount: payment.amount });
}

/** While it is being confirmed nobody but the end of the stay takes it away: money may be on its way. */
function cancel(payment: BillPayment, { by, at }: Command<'cancel'>): Changed {
  if (isOpenPayment(payment) && by.kind === 'guest' && by.id !== payment.guestId)
    return err({ code: 'bill-payment-not-yours' });
  switch (payment.status) {
    case 'awaiting-payment':
      if (by.kind !== 'system' && isBeingPaid(payment, at)) return err({ code: 'payment-in-progress' });
      return ok(ended(payment, { status: 'cancelled', by, at }));
    case 'requested':
      return ok(ended(payment, { status: 'cancelled', by, at }));
    case 'paid':
      return isStaff(by) && payment.method === 'counter'
        ? ok(ended(payment, { status: 'cancelled', by, at }))
        : err({ code: 'bill-payment-paid' });
    case 'cancelled':
      return ok(payment);
    case 'expired':
      return err({ code: 'bill-payment-expired' });
  }
}

function expire(payment: BillPayment, { by, at }: Command<'expire'>): Changed {
  if (payment.status !== 'awaiting-payment') return err(notPayable(payment));
  if (at < payment.expiresAt) return err({ code: 'bill-payment-not-due' });
  if (mayHaveBeenPaid(payment, at)) return err({ code: 'payment-in-progress' });
  return ok(ended(payment, { status: 'expired', by, at }));
}

const baseOf = (payment: BillPayment) => {
  const { id, storeId, tableSessionId, method, share, amount, currency } = payment;
  const { lineIds, guestId, askedAt, charges } = payment;
  return {
    ...{ id, storeId, tableSessionId, method, share, amount, currency, lineIds, guestId, askedAt, charges },
  };
};

const paid = (payment: BillPayment, { by, at }: { by: Actor; at: Date }): PaidBillPayment => ({
  ...baseOf(payment),
  ...{ status: 'paid', paidAt: at, paidBy: by },
});

const ended = (
  payment: BillPayment,
  { status, by, at }: { status: EndedBillPayment['status']; by: Actor; at: Date },
): EndedBillPayment => ({ ...baseOf(payment), status, endedAt: at, endedBy: by });

const isStaff = ({ kind }: Actor): boolean => kind === 'staff' || kind === 'machine';
