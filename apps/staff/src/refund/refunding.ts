import type { PaymentView, RefundPayment } from '@hiorder/contracts';
import { newIdempotencyKey, retryDelay, type Answer, type ApiProblem } from '@hiorder/ui/api';

type Send = (paymentId: string, refund: RefundPayment, key: string) => Promise<Answer<PaymentView>>;

/** It may have been made all the same: the answer was lost, or the server stumbled on the way. */
export const isUnsure = (problem: ApiProblem): boolean =>
  problem.status === 0 || problem.status >= 500 || retryDelay(problem, 0, 0) !== null;

/**
 * Tried again after an unsure answer a refund has the same Idempotency-Key, so that the money goes back once. Another
 * amount or reason, or an amount that was typed anew, is another refund.
 */
export function refunding(send: Send) {
  let underway = false;
  let wanted: { readonly what: string; readonly key: string } | undefined;
  return {
    async refund(paymentId: string, refund: RefundPayment): Promise<Answer<PaymentView>> {
      const what = JSON.stringify([paymentId, refund.amount, refund.reason]);
      if (wanted?.what !== what) wanted = { what, key: newIdempotencyKey() };
      underway = true;
      const answer = await send(paymentId, refund, wanted.key);
      underway = false;
      if (answer.ok || !isUnsure(answer.problem)) wanted = undefined;
      return answer;
    },
    typedAnew(): void {
      if (!underway) wanted = undefined;
    },
  };
}
