import { err, ok, type Result } from '@hiorder/kernel';
import type { BillPaymentCommand } from './bill-payment.commands.ts';
import { paidWith, usableCharge, type BillCharge, type BillPayment } from './bill-payment.ts';
import type { BillPaymentRejection } from './bill.rejections.ts';

type Refunded = Result<BillPayment, BillPaymentRejection>;
type Command<K extends BillPaymentCommand['kind']> = Extract<BillPaymentCommand, { kind: K }>;

/** What payment can still be asked to give back of it: nothing of what staff took at the counter. */
export function returnable(payment: BillPayment): number {
  const charge = usableCharge(payment);
  if (payment.status !== 'paid' || !charge) return 0;
  const { amount, refunded, returning = 0 } = charge;
  return Math.max(0, Math.min(paidWith(payment), amount - refunded - returning));
}

/** From now on that much of it, or what there is, pays for nothing. */
export function giveBack(payment: BillPayment, { amount }: Command<'give-back'>): BillPayment {
  const charge = usableCharge(payment);
  const back = Math.min(amount, returnable(payment));
  if (!charge || back <= 0) return payment;
  const { evened = 0, returning = 0 } = charge;
  return withCharge(payment, charge, { evened: evened + back, returning: returning + back });
}

/** What was to be given back comes first, whoever asked for this refund: all of them add up to the same. */
export function recordRefund(payment: BillPayment, command: Command<'record-refund'>): Refunded {
  const { paymentId, refunded, overpaid } = command;
  const charge = payment.charges.find((one) => one.paymentId === paymentId);
  if (!charge) return err({ code: 'payment-unknown', paymentId });
  if (refunded <= charge.refunded) return ok(payment);
  const paying = payment.status === 'paid' && charge.unusable === null;
  const { evened = 0, returning = 0 } = charge;
  const awaited = Math.min(returning, refunded - charge.refunded);
  const more = refunded - charge.refunded - awaited;
  return ok(
    withCharge(payment, charge, {
      ...{ refunded, returning: returning - awaited },
      evened: evened + (paying ? Math.min(more, overpaid) : 0),
    }),
  );
}

const withCharge = (payment: BillPayment, charge: BillCharge, now: Partial<BillCharge>): BillPayment => ({
  ...payment,
  charges: payment.charges.map((one) => (one === charge ? { ...one, ...now } : one)),
});
