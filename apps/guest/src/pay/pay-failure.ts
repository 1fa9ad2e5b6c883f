export type PayFailure = 'declined' | 'cancelled' | 'expired' | 'failed';

/** By the provider's code in the address, or by our own answer's. */
export function failureOf(code: string | undefined): PayFailure {
  if (code === undefined) return 'failed';
  if (/expired/i.test(code)) return 'expired';
  if (/cancel/i.test(code)) return 'cancelled';
  if (/declined|refused|REJECT|INVALID_CARD|EXCEED|NOT_ENOUGH/.test(code)) return 'declined';
  return 'failed';
}
