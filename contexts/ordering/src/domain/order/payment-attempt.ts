import type { PaymentAttempt } from './order.ts';

/** How long a confirmation may be on its way before what it pays may expire, or be paid by another. */
export const PAYMENT_GRACE_MS = 60_000;

interface Attempted {
  readonly attempt: PaymentAttempt | null;
}

function hasRecentAttempt(
  { attempt }: Attempted,
  at: Date,
  outcomes: readonly PaymentAttempt['outcome'][],
): boolean {
  if (attempt === null || !outcomes.includes(attempt.outcome)) return false;
  return at.getTime() < attempt.startedAt.getTime() + PAYMENT_GRACE_MS;
}

export const isBeingPaid = (unpaid: Attempted, at: Date): boolean =>
  hasRecentAttempt(unpaid, at, ['pending']);

export const mayHaveBeenPaid = (unpaid: Attempted, at: Date): boolean =>
  hasRecentAttempt(unpaid, at, ['pending', 'unknown']);
