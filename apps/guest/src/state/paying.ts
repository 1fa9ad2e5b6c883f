import { signal } from '@preact/signals';
import type { OrderView } from '@hiorder/contracts';
import { type ApiProblem, pause, retryDelay } from '@hiorder/ui';
import { api } from './api.ts';
import { loadCart } from './cart.ts';
import { takeOrder } from './orders.ts';

/** The provider is slow to answer: said on the page while we go on asking. */
export const confirmSlow = signal(false);

export interface Returned {
  readonly orderId: string;
  readonly paymentKey: string;
  readonly amount: number;
}

/**
 * Back from the payment window. The key comes from the provider's own, so a reload, a second tab or a lost network asks
 * for the same confirmation and not for another.
 */
export async function confirmPayment(returned: Returned): Promise<OrderView | ApiProblem> {
  confirmSlow.value = false;
  for (let attempt = 0; ; attempt++) {
    const answer = await api.send<OrderView>({
      method: 'POST',
      path: `/api/orders/${returned.orderId}/payment`,
      body: { paymentKey: returned.paymentKey, amount: returned.amount },
      idempotencyKey: `pay-${returned.paymentKey}`.slice(0, 200),
      timeoutMs: 30_000,
    });
    if (answer.ok) {
      takeOrder(answer.value);
      void loadCart();
      return answer.value;
    }
    const delay = retryDelay(answer.problem, attempt, Math.random());
    if (delay === null) return answer.problem;
    confirmSlow.value = true;
    await pause(delay);
  }
}
