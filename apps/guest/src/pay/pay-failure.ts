import type { DeclineReason } from '@hiorder/contracts';
import { tossDeclineReason } from '@hiorder/contracts/reasons';

/** What a person can do something about, each with words of its own. */
export type PayFailure =
  | Exclude<DeclineReason, 'payment-expired' | 'cancelled-by-guest'>
  | 'cancelled'
  | 'expired'
  | 'mismatch'
  | 'failed';

const OWN_CODES: Readonly<Record<string, PayFailure>> = {
  'order-expired': 'expired',
  'order-cancelled': 'cancelled',
  'payment-declined': 'card-declined',
  'payment-amount-mismatch': 'mismatch',
};

/** By our own answer's code and its reason, or by the code with which Toss Payments' window comes back. */
export function failureOf(code: string | undefined, reason?: string): PayFailure {
  if (reason !== undefined && isDeclineReason(reason)) return asFailure(reason);
  if (code === undefined || code.includes('ABORTED')) return 'failed';
  if (/^[A-Z0-9_]+$/.test(code)) return asFailure(tossDeclineReason(code));
  return OWN_CODES[code] ?? 'failed';
}

const DECLINES: Readonly<Record<DeclineReason, PayFailure>> = {
  'card-declined': 'card-declined',
  'insufficient-funds': 'insufficient-funds',
  'limit-exceeded': 'limit-exceeded',
  'expired-card': 'expired-card',
  'invalid-card': 'invalid-card',
  'not-authorized': 'not-authorized',
  'method-unavailable': 'method-unavailable',
  'payment-expired': 'expired',
  'cancelled-by-guest': 'cancelled',
};

const isDeclineReason = (reason: string): reason is DeclineReason => Object.hasOwn(DECLINES, reason);
const asFailure = (reason: DeclineReason): PayFailure => DECLINES[reason];
