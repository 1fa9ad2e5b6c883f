import { signal } from '@preact/signals';
import type { OrderView } from '@hiorder/contracts';
import { type ApiProblem, type KeptRequest, pause, sendUntilAnswered, showToast, stored } from '@hiorder/ui';
import { words } from '../language.ts';
import { goInstead } from '../navigation.ts';
import { type Wait, waitOf } from '../placing/waiting.ts';
import { problemText } from '../words/problem-text.ts';
import { api } from './api.ts';
import { loadCart } from './cart.ts';
import { loadOrders, readOrder, takeOrder } from './orders.ts';
import { party } from './party.ts';

/** A payment on its way from the provider to the order: nobody should pay that order meanwhile. */
export interface Confirming {
  readonly orderId: string;
  /** Null at first: most answers come at once. */
  readonly wait: Wait | null;
}
export const confirming = signal<Confirming | null>(null);

const kept = stored<KeptRequest>('hiorder.payment');
const RETURN = '/pay/success';
let stop = new AbortController();
let wake = new AbortController();

export interface Returned {
  readonly orderId: string;
  readonly paymentKey: string;
  readonly amount: number;
}

/**
 * Back from the payment window. The key comes from the provider's own, so a reload, a second tab or a lost network asks
 * for the same confirmation and not for another. It goes on wherever people go meanwhile, and after a reload.
 */
export function finishPayment(returned: Returned): Promise<void> {
  if (confirming.value?.orderId === returned.orderId) return Promise.resolve();
  return finish(returned.orderId, {
    path: `/api/orders/${returned.orderId}/payment`,
    body: { paymentKey: returned.paymentKey, amount: returned.amount },
    idempotencyKey: `pay-${returned.paymentKey}`.slice(0, 200),
    keptAt: Date.now(),
    scope: party.value?.tableSession.id ?? '',
    mayHaveArrived: true,
  });
}

/** After a reload on another page: the money is with the provider, so the order should be. */
export function resumePaymentOnItsWay(): void {
  const request = kept.read();
  if (!request || location.pathname === RETURN) return;
  const orderId = request.path.split('/')[3] ?? '';
  if (request.scope === party.value?.tableSession.id) void finish(orderId, request);
  else kept.clear();
}

/** Does not wait until it is asked again by itself. */
export function confirmNow(): void {
  wake.abort();
}

/** The seat is no longer ours, and so is what was kept for it. */
export function forgetPayment(): void {
  stop.abort();
  kept.clear();
  confirming.value = null;
}

async function finish(orderId: string, request: KeptRequest): Promise<void> {
  const { signal } = (stop = new AbortController());
  confirming.value = { orderId, wait: null };
  const answer = await sendUntilAnswered<OrderView>({
    ...{ api, request, store: kept, pause: untilWoken, signal, timeoutMs: 30_000 },
    onWaiting: (waiting) =>
      (confirming.value = { orderId, wait: waitOf(waiting, confirming.value?.wait ?? null) }),
  });
  // The seat was lost meanwhile, and the page there says so.
  if (signal.aborted) return;
  confirming.value = null;
  if (!answer.ok) return refusedFor(orderId, answer.problem);
  takeOrder(answer.value);
  arrived(answer.value);
}

function untilWoken(ms: number, signal: AbortSignal): Promise<void> {
  wake = new AbortController();
  signal.addEventListener('abort', confirmNow, { once: true });
  return pause(ms, wake.signal);
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
