import { failureOf, type PayFailure } from '../pay/pay-failure.ts';
import type { BillWords } from './words/ko.ts';

type OwnFailure = keyof BillWords['failures'];

/** What a bill says itself; a provider's no is told as with an order. */
export type BillFailure =
  | { readonly own: OwnFailure }
  | { readonly own?: undefined; readonly provider: PayFailure };

const OWN: Readonly<Record<string, OwnFailure>> = {
  'bill-changed': 'changed',
  'bill-payment-cancelled': 'changed',
  'bill-payment-paid': 'changed',
  'payment-amount-mismatch': 'changed',
  'bill-payment-expired': 'expired',
};

export function billFailureOf(code: string | undefined, reason?: string): BillFailure {
  const own = code === undefined ? undefined : OWN[code];
  if (own) return { own };
  const provider = failureOf(code, reason);
  if (provider === 'cancelled' || provider === 'expired') return { own: provider };
  return provider === 'mismatch' ? { own: 'changed' } : { provider };
}
