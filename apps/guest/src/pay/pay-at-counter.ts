import type { OrderView } from '@hiorder/contracts';
import { pause, showToast } from '@hiorder/ui';
import { goInstead } from '../navigation.ts';
import { api } from '../state/api.ts';
import { readOrder, takeOrder } from '../state/orders.ts';
import { forgetPayment, goOnConfirming, suspendPayment } from '../state/paying.ts';
import { problemText } from '../words/problem-text.ts';
import { askForCounter } from './ask-for-counter.ts';
import { words } from './counter-words/index.ts';

/** When the server agrees, nobody asks the provider any more and the order waits for staff; until then nothing changes. */
export async function payAtCounter(orderId: string): Promise<void> {
  const answer = await askForCounter(orderId, {
    ask: () => api.post<OrderView>(`/api/orders/${orderId}/pay-at-counter`, {}),
    pause,
    suspend: () => suspendPayment(orderId),
    goOn: () => goOnConfirming(orderId),
    forget: () => forgetPayment(orderId),
  });
  if (!answer) return;
  if (answer.ok) return atCounter(answer.value);
  // It may have been paid meanwhile, or be over: then its page leads on by itself.
  const now = await readOrder(orderId);
  if ('id' in now && now.status !== 'awaiting-payment') return;
  showToast(problemText(answer.problem), { tone: 'bad' });
}

function atCounter(order: OrderView): void {
  takeOrder(order);
  const isHere =
    location.pathname.startsWith('/pay/') && new URLSearchParams(location.search).get('orderId') === order.id;
  if (isHere) goInstead(`/pay/fail?orderId=${encodeURIComponent(order.id)}`);
  else showToast(words.value.title);
}
