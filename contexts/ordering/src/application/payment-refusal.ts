import type { Confirmation } from './ports/payments.ts';
import type { PaymentRefusal } from './refusals.ts';

export type ConfirmationRefusal =
  | PaymentRefusal
  | { readonly code: 'payment-amount-mismatch'; readonly expected: number; readonly amount: number };

/** Why payment did not take the money, as guests are told. */
export function paymentRefusalOf(
  confirmation: Exclude<Confirmation, { kind: 'approved' }>,
  amount: number,
): ConfirmationRefusal {
  switch (confirmation.kind) {
    case 'declined': {
      const { reason, declineReason } = confirmation;
      return { code: 'payment-declined', reason, declineReason };
    }
    case 'amount-mismatch':
      return { code: 'payment-amount-mismatch', expected: amount, amount };
    case 'refused':
      return { code: 'payment-refused', reason: confirmation.code };
    case 'unavailable':
      return keepForLater();
  }
}

/** The fallback while payment does not answer: what is to be paid stays as it is until its time is over. */
const keepForLater = (): PaymentRefusal => ({ code: 'payment-unavailable' });
