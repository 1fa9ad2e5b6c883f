import type { OrderView } from '@hiorder/contracts';
import { type Answer, pause, showToast } from '@hiorder/ui';
import { goInstead } from '../navigation.ts';
import { api } from '../state/api.ts';
import { readOrder, takeOrder } from '../state/orders.ts';
import { forgetPayment } from '../state/paying.ts';
import { words } from './counter-words/index.ts';
import { problemText } from '../words/problem-text.ts';

/** A confirmation that was sent a moment ago is answered within so many tries. */
const TRIES = 8;

async function ask(orderId: string, left = TRIES): Promise<Answer<OrderView>> {
  const answer = await api.post<OrderView>(`/api/orders/${orderId}/pay-at-counter`, {});
  if (answer.ok || answer.problem.code !== 'payment-in-progress' || left === 0) return answer;
  await pause(1_000);
  return ask(orderId, left - 1);
}

/** From now on nobody asks the provider any more; the order waits for staff. Answers whether it does. */
export async function payAtCounter(orderId: string): Promise<void> {
  forgetPayment();
  const answer = await ask(orderId);
  if (!answer.ok) {
    // It may have been paid meanwhile: then its page leads on by itself.
    await readOrder(orderId);
    const isOff = answer.problem.code === 'counter-payment-off';
    showToast(isOff ? words.value.off : problemText(answer.problem), { tone: 'bad' });
  } else takeOrder(answer.value);
  goInstead(`/pay/fail?orderId=${encodeURIComponent(orderId)}`);
}
