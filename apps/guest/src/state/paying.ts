import type { OrderView } from '@hiorder/contracts';
import { type ApiProblem, type KeptRequest, showToast } from '@hiorder/ui';
import { words } from '../language.ts';
import { goInstead } from '../navigation.ts';
import { problemText } from '../words/problem-text.ts';
import { loadCart } from './cart.ts';
import { confirmationOf, createConfirming, type Returned } from './confirming.ts';
import { loadOrders, readOrder, takeOrder } from './orders.ts';
import { paidOrder } from './paid-on-its-way.ts';
import { party } from './party.ts';

const payments = createConfirming<OrderView>(paidOrder);
export const {
  underway: confirming,
  now: confirmNow,
  suspend: suspendPayment,
  forget: forgetPayment,
} = payments;
const RETURN = '/pay/success';

/** Back from the payment window. It goes on wherever people go meanwhile, and after a reload. */
export const finishPayment = (returned: Returned): Promise<void> =>
  finish(returned.orderId, confirmationOf(`/api/orders/${returned.orderId}/payment`, returned));

/** After a reload on another page: the money is with the provider, so the order should be. */
export function resumePaymentOnItsWay(): void {
  if (location.pathname !== RETURN) goOnConfirming();
}

export function goOnConfirming(): void {
  const request = payments.kept.read();
  if (!request) return;
  const orderId = request.path.split('/')[3] ?? '';
  if (request.scope === party.value?.tableSession.id) void finish(orderId, request);
  else payments.kept.clear();
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
  if (location.pathname === RETURN) return goInstead(`/pay/done/${id}`);
  if (number !== null) showToast(words.value.orders.toast.placed(String(number)), { tone: 'good' });
}

async function refusedFor(orderId: string, problem: ApiProblem): Promise<void> {
  // A reload after it was placed, or the server placed it on its own: the order itself knows best.
  const order = await readOrder(orderId);
  if ('id' in order && !['awaiting-payment', 'expired', 'cancelled'].includes(order.status)) {
    return arrived(order);
  }
  if (location.pathname === RETURN) {
    const { declineReason: reason } = problem.data;
    const why = { orderId, code: problem.code, ...(typeof reason === 'string' && { reason }) };
    return goInstead(`/pay/fail?${new URLSearchParams(why).toString()}`);
  }
  void loadOrders();
  showToast(problemText(problem), { tone: 'bad' });
}

// Whichever page brings this: nobody should pay a second time for what is being confirmed.
if (party.value) resumePaymentOnItsWay();
