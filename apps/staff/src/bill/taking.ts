import type { BillPaymentView } from '@hiorder/contracts';
import { newIdempotencyKey, retryDelay, type Answer } from '@hiorder/ui/api';

type Send = (amount: number, key: string) => Promise<Answer<BillPaymentView>>;

/**
 * Marks a sum once: a second tap while it is on its way is none, and tried again after a lost answer it has the same
 * Idempotency-Key. Another sum, or one that was typed anew, is another one.
 */
export function sumTaking(send: Send) {
  let underway = false;
  let wanted: { readonly amount: number; readonly key: string } | undefined;
  return {
    /** Undefined: one is on its way already. */
    async take(amount: number): Promise<Answer<BillPaymentView> | undefined> {
      if (underway) return undefined;
      if (wanted?.amount !== amount) wanted = { amount, key: newIdempotencyKey() };
      underway = true;
      const answer = await send(amount, wanted.key);
      underway = false;
      if (answer.ok || retryDelay(answer.problem, 0, 0) === null) wanted = undefined;
      return answer;
    },
    typedAnew(): void {
      if (!underway) wanted = undefined;
    },
  };
}
