import { ProblemError } from '@hiorder/http';
import type { ConfirmRejection } from '../../../application/confirm-payment.ts';
import type { RefundRejection } from '../../../application/refund-payment.ts';

/** Each refusal as HTTP says it. */
export function confirmProblem(rejection: ConfirmRejection): ProblemError {
  const { code } = rejection;
  switch (code) {
    case 'payment-declined': {
      const { reason, message } = rejection;
      const title = 'The payment was declined';
      return new ProblemError({
        status: 402,
        code,
        title,
        ...(message && { detail: message }),
        extra: { reason },
      });
    }
    case 'payment-amount-mismatch':
      return new ProblemError({ status: 409, code, title: 'The order owes another amount' });
    case 'order-closed':
      return new ProblemError({ status: 409, code, title: 'The order can no longer be paid' });
    case 'payment-key-used':
      return new ProblemError({ status: 409, code, title: 'This payment belongs to another order' });
    case 'payment-refunded':
      return new ProblemError({ status: 409, code, title: 'The payment of this order has been refunded' });
    case 'order-unknown':
      return new ProblemError({ status: 404, code, title: 'There is no such order' });
    case 'payment-unavailable':
      return new ProblemError({
        status: 503,
        code,
        title: 'The payment provider cannot be reached right now',
        detail: 'Nothing is lost: try again in a moment.',
        retryAfter: 2,
      });
  }
}

export function refundProblem(rejection: RefundRejection): ProblemError {
  const { code } = rejection;
  switch (code) {
    case 'payment-unknown':
      return new ProblemError({ status: 404, code: 'not-found', title: 'There is no such payment' });
    case 'not-approved':
      return new ProblemError({ status: 409, code: 'payment-not-approved', title: 'No money was taken' });
    case 'nothing-left-to-refund':
      return new ProblemError({ status: 409, code, title: 'Everything has been refunded already' });
    case 'refund-exceeds-payment': {
      const title = 'That is more than is left of the payment';
      return new ProblemError({ status: 409, code, title, extra: { refundable: rejection.refundable } });
    }
    case 'already-approved':
    case 'payment-over':
    case 'not-confirming':
    case 'may-have-been-sent':
    case 'refund-known':
    case 'refund-unknown':
    case 'refund-settled':
    case 'refund-owed':
      return new ProblemError({ status: 409, code, title: 'The refund cannot be made now' });
  }
}

export const refundRefused = (reason: string | null): ProblemError =>
  new ProblemError({
    status: 409,
    code: 'refund-refused',
    title: 'The payment provider refuses this refund',
    extra: { reason },
  });
