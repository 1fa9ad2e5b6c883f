import type { Payment } from '../domain/payment/payment.ts';
import type { PaymentProvider, Unknown } from './ports/payment-provider.ts';

/** What asking the provider about an open payment has brought to light. */
export type Outcome =
  | { readonly kind: 'approved'; readonly approvedAt: Date; readonly method: string | null }
  /** Taken, and given back there in whole or in part: `balance` is left. */
  | {
      readonly kind: 'returned';
      readonly approvedAt: Date;
      readonly method: string | null;
      readonly balance: number;
    }
  | { readonly kind: 'declined'; readonly code: string; readonly message: string }
  /** Ended, and no money was taken. */
  | { readonly kind: 'failed'; readonly code: string }
  /** The guest's consent stands; nothing was taken. */
  | { readonly kind: 'open' }
  | Unknown;

/** What the provider has shown. */
export type Found =
  | Exclude<Outcome, { kind: 'failed' }>
  /** It knows of no money, and of none to be asked for: for good, or it is too early to see. */
  | { readonly kind: 'absent'; readonly code: 'expired' | 'not-found' };

/** Asks for the money. `again`: an earlier call may have reached the provider, so look first. */
export async function askForMoney(
  provider: PaymentProvider,
  payment: Payment,
  again: boolean,
): Promise<Outcome> {
  if (again) {
    const found = await look(provider, payment);
    // Absent: the guest must not wait until that is certain. A consent is charged once however often it is asked for, so
    // asking tells: it is taken now, is being taken already, or never will be.
    if (found.kind !== 'open' && found.kind !== 'absent') return found;
  }
  // Once the provider has said that nothing was taken, a new key: the old one would only repeat an old answer.
  const attempt = again && payment.state === 'confirming' ? `-${payment.attempts}` : '';
  const result = await provider.confirm({ ...payment, idempotencyKey: `confirm-${payment.id}${attempt}` });
  if (result.kind !== 'unknown' || !result.sent) return result;
  // The answer was lost or says nothing: often one question settles it while the guest still waits. Money that was
  // found is a fact; anything else may only be too early to see.
  const found = await look(provider, payment);
  return found.kind === 'open' || found.kind === 'absent' || found.kind === 'unknown' ? result : found;
}

/** Finds out what became of a payment, without asking for anything. */
export async function look(provider: PaymentProvider, payment: Payment): Promise<Found> {
  const found = await provider.find(payment);
  switch (found.kind) {
    case 'charged': {
      const { approvedAt, method, balance } = found;
      if (balance < payment.amount) return { kind: 'returned', approvedAt, method, balance };
      return { kind: 'approved', approvedAt, method };
    }
    case 'expired':
    case 'not-found':
      return { kind: 'absent', code: found.kind };
    case 'unknown':
      // A question that did not get through says nothing about the request for money before it.
      return { ...found, sent: true };
    case 'open':
    case 'declined':
      return found;
  }
}
