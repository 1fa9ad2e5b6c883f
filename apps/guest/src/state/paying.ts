import { effect } from '@preact/signals';
import type { OrderView } from '@hiorder/contracts';
import { type ApiProblem, type KeptRequest, pause, showToast } from '@hiorder/ui';
import { words } from '../language.ts';
import { goInstead } from '../navigation.ts';
import { problemText } from '../words/problem-text.ts';
import { api } from './api.ts';
import { loadCart } from './cart.ts';
import { createConfirming, type Returned } from './confirming.ts';
import { loadOrders, orders, readOrder, takeOrder } from './orders.ts';
import { paidOrder } from './paid-on-its-way.ts';
import { party } from './party.ts';

const payments = createConfirming<OrderView>({
  place: paidOrder,
  idIn: (path) => path.split('/')[3] ?? '',
  returnsTo: '/pay/success',
  ...{ api, pause, stay: () => party.value?.tableSession.id },
});
export const { of: confirmingOf, now: confirmNow, suspend: suspendPayment, forget: forgetPayment } = payments;

/** Back from the payment window. It goes on wherever people go meanwhile, and after a reload. */
export const finishPayment = (returned: Returned): Promise<void> =>
  finish(returned.orderId, payments.requestOf(`/api/orders/${returned.orderId}/payment`, returned));

/** After a reload: the money is with the provider, so the orders should be. */
export const resumePaymentsOnTheirWay = (): void => payments.resume(finish);

/** After it was suspended. */
export function goOnConfirming(orderId: string): void {
  const request = payments.kept(orderId);
  if (request) void finish(orderId, request);
}

async function finish(orderId: string, request: KeptRequest): Promise<void> {
  const answer = await payments.ask(orderId, request);
  if (!answer) return;
  if (!answer.ok) return refusedFor(orderId, answer.problem);
  takeOrder(answer.value);
  arrived(answer.value);
}

function arrived({ id, number }: OrderView): void {
  void loadCart();
  if (payments.isHere(id)) return goInstead(`/pay/done/${id}`);
  if (number !== null) showToast(words.value.orders.toast.placed(String(number)), { tone: 'good' });
}

async function refusedFor(orderId: string, problem: ApiProblem): Promise<void> {
  // A reload after it was placed, or the server placed it on its own: the order itself knows best.
  const order = await readOrder(orderId);
  if ('id' in order && !['awaiting-payment', 'expired', 'cancelled'].includes(order.status)) {
    return arrived(order);
  }
  if (payments.isHere(orderId)) {
    const { declineReason: reason } = problem.data;
    const why = { orderId, code: problem.code, ...(typeof reason === 'string' && { reason }) };
    return goInstead(`/pay/fail?${new URLSearchParams(why).toString()}`);
  }
  void loadOrders();
  showToast(problemText(problem), { tone: 'bad' });
}

// However it is known here that an order has been placed: whoever waits to ask about its payment has the answer now.
effect(() => {
  for (const { id, status } of orders.value ?? []) if (status !== 'awaiting-payment') payments.now(id);
});

// Whichever page brings this: nobody should pay a second time for what is being confirmed.
if (party.value) resumePaymentsOnTheirWay();
