import type { Money } from '@hiorder/contracts';

/** What of a payment towards a bill goes back, or has gone back. */
export interface BillRefund {
  readonly money: Money;
  readonly done: boolean;
}

/** `refunded` counts what is on its way, too. */
export function refundOf(o: {
  readonly refunded: number;
  readonly returning?: number;
  readonly currency: string;
}): BillRefund | undefined {
  const { refunded, returning = 0, currency } = o;
  if (returning > 0) return { money: { amount: returning, currency }, done: false };
  return refunded > 0 ? { money: { amount: refunded, currency }, done: true } : undefined;
}
