import { ProblemError } from '@hiorder/http';
import type { ConfirmRejection } from '../../../application/confirm-payment.ts';
import type { RefundRejection } from '../../../application/refund-payment.ts';

type Words = readonly [title: string, detail: string];

const conflict = (code: string, [title, detail]: Words, extra?: Record<string, unknown>): ProblemError =>
  new ProblemError({ status: 409, code, title, detail, ...(extra && { extra }) });

/** Each refusal as HTTP says it. */
export function confirmProblem(rejection: ConfirmRejection): ProblemError {
  const { code } = rejection;
  switch (code) {
    case 'payment-declined': {
      const { reason, declineReason, message } = rejection;
      const detail = message || 'Nothing was charged. Try again or pay in another way.';
      const extra = { reason, declineReason };
      return new ProblemError({ status: 402, code, title: 'The payment was declined', detail, extra });
    }
    case 'payment-amount-mismatch':
      return conflict(code, ['The order owes another amount', 'Nothing was charged.']);
    case 'order-closed':
      return conflict(code, ['The order can no longer be paid', 'It has ended. Nothing was charged.']);
    case 'payment-key-used':
      return conflict(code, ['This payment belongs to another order', 'Nothing was charged for this one.']);
    case 'payment-refunded':
      return conflict(code, ['The payment of this order has been refunded', 'The order has ended.']);
    case 'order-unknown':
      return new ProblemError({
        ...{ status: 404, code, title: 'There is no such order' },
        detail: 'Look at the order again.',
      });
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
      return new ProblemError({
        ...{ status: 404, code: 'not-found', title: 'There is no such payment' },
        detail: 'Look at the order’s payments again.',
      });
    case 'not-approved':
      return conflict('payment-not-approved', ['No money was taken', 'So there is nothing to give back.']);
    case 'nothing-left-to-refund':
      return conflict(code, ['Everything has been refunded already', 'There is nothing left to give back.']);
    case 'refund-exceeds-payment': {
      const { refundable } = rejection;
      const title = 'That is more than is left of the payment';
      return conflict(code, [title, 'Give back less, or leave out the amount for all of it.'], {
        refundable,
      });
    }
    case 'already-approved':
    case 'payment-over':
    case 'not-confirming':
    case 'may-have-been-sent':
    case 'refund-known':
    case 'refund-unknown':
    case 'refund-settled':
    case 'refund-owed':
    case 'nothing-returned':
      return conflict(code, [
        'The refund cannot be made now',
        'Another one is under way. Try again in a moment.',
      ]);
  }
}

export const refundRefused = (reason: string | null): ProblemError =>
  conflict(
    'refund-refused',
    ['The payment provider refuses this refund', 'Give the money back in another way, or ask the provider.'],
    { reason },
  );
