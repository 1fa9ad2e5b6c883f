import type { Money, PaymentView } from '@hiorder/contracts';

/** What has become of a payment's money. */
export interface Standing {
  readonly payment: PaymentView;
  /** Asked for, and neither done nor refused yet. */
  readonly underway: Money;
  /** What can still be given back. */
  readonly left: Money;
}

const WAS_TAKEN: ReadonlySet<PaymentView['status']> = new Set([
  'approved',
  'refunding',
  'partially-refunded',
  'refunded',
]);

export function standingOf(payment: PaymentView): Standing {
  const { amount, refunded, refunds } = payment;
  const underway = refunds
    .filter(({ status }) => status === 'pending')
    .reduce((sum, one) => sum + one.amount.amount, 0);
  const left = WAS_TAKEN.has(payment.status) ? Math.max(0, amount.amount - refunded.amount - underway) : 0;
  return { payment, underway: { ...amount, amount: underway }, left: { ...amount, amount: left } };
}

/**
 * Of every attempt to pay for one thing, the one that money can be given back of; when there is none, the one whose money
 * has been. One that came too late or twice goes back as a whole and by itself. Undefined: nothing was ever taken.
 */
export function refundableOf(attempts: readonly PaymentView[]): Standing | undefined {
  const taken = attempts.filter(({ status }) => WAS_TAKEN.has(status)).map(standingOf);
  return taken.find(({ left }) => left.amount > 0) ?? taken[0];
}
