import { signal } from '@preact/signals';
import type { CartView, Money, OrderView, PlaceOrder } from '@hiorder/contracts';
import {
  type ApiProblem,
  type KeptRequest,
  newKeptRequest,
  pause,
  sendUntilAnswered,
  showToast,
} from '@hiorder/ui';
import { type Difference, differences } from '../cart/since-seen.ts';
import { words } from '../language.ts';
import { go } from '../navigation.ts';
import { waitOf } from '../placing/waiting.ts';
import { problemText } from '../words/problem-text.ts';
import { api } from './api.ts';
import { cart, cartSettled, loadCart, refused } from './cart.ts';
import { openCheckout } from './checkout.ts';
import { makeSure } from './giving-up.ts';
import { beginSending, isHeld, isTooOld, kept, placing } from './order-on-its-way.ts';
import { loadOrders, readOrder, takeOrder, unpaid } from './orders.ts';
import { loadTable, party } from './party.ts';

/** The total is not what the person saw: asked before it is ordered, and to be paid as they had chosen. */
export const totalChange = signal<{
  readonly before: Money;
  readonly now: Money;
  readonly paymentMethod: string | undefined;
  /** What is not in the cart as it was seen; nothing where prices are others, or after a reload. */
  readonly lines: readonly Difference[];
} | null>(null);
let seen: CartView | null = null;

function askAgain(before: Money, paymentMethod: string | undefined): void {
  if (!cart.value) return;
  const lines = seen ? differences(seen, cart.value) : [];
  totalChange.value = { before, now: cart.value.total, paymentMethod, lines };
}

/** Back from the payment window by the browser's own button, the page wakes as it was left. */
function wake(event: PageTransitionEvent): void {
  if (event.persisted && placing.value?.phase === 'sending') placing.value = null;
}

/** `paymentMethod`: what was chosen to pay with, where there is a choice. */
export async function placeOrder(expectedTotal: Money, paymentMethod?: string): Promise<void> {
  if (placing.value || !party.value) return;
  placing.value = { phase: 'sending' };
  seen = cart.value;
  await cartSettled();
  // A tap of ours has not arrived: what would be ordered is not what was seen. (Of an empty cart the server knows why.)
  if (cart.value?.count && cart.value.total.amount !== expectedTotal.amount) {
    placing.value = null;
    return askAgain(expectedTotal, paymentMethod);
  }
  const body: PlaceOrder = { expectedTotal, ...(paymentMethod !== undefined && { paymentMethod }) };
  await send(newKeptRequest('/api/orders', body, party.value.tableSession.id));
}

/** After a reload: an order that was on its way goes on, once; what was given up stays so. */
export function resumeKeptOrder(): void {
  if (isHeld()) placing.value = null;
  const request = kept.read();
  if (!request || placing.value) return;
  if (request.scope !== party.value?.tableSession.id) return kept.clear();
  if (request.givenUp) return void makeSure(request, { hidden: true });
  if (isTooOld(request)) {
    kept.clear();
    return showToast(words.value.placing.tooOld, { tone: 'bad' });
  }
  placing.value = { phase: 'waiting', why: 'unanswered', next: null, long: false };
  void send(request);
}

async function send(request: KeptRequest): Promise<void> {
  const signal = beginSending();
  const answer = await sendUntilAnswered<OrderView>({
    ...{ api, request, store: kept, pause, signal },
    onWaiting(waiting) {
      const before = placing.value?.phase === 'waiting' ? placing.value : null;
      const wait = waitOf(waiting, before);
      if (wait) placing.value = { phase: 'waiting', ...wait };
    },
  });
  if (signal.aborted) return;
  if (answer.ok) return placed(answer.value, request);
  await onRefused(answer.problem, request);
  placing.value = null;
}

async function placed(answer: OrderView, request: KeptRequest): Promise<void> {
  // The answer to a request from before a reload may be an old one: the order itself knows best.
  const now = request.mayHaveArrived ? await readOrder(answer.id) : answer;
  const order = 'id' in now ? now : answer;
  takeOrder(order);
  void loadCart();
  // The payment window takes the page over; until then the button stays busy.
  addEventListener('pageshow', wake);
  placing.value = { phase: 'sending' };
  if (order.status === 'awaiting-payment' && openCheckout(order)) return;
  placing.value = null;
  if (order.status === 'expired' || order.status === 'cancelled') return void loadOrders();
  go(`/pay/done/${order.id}`);
}

async function onRefused(problem: ApiProblem, request: KeptRequest): Promise<void> {
  const { expectedTotal: before, paymentMethod } = request.body as PlaceOrder & { expectedTotal: Money };
  await Promise.all([loadCart(), loadTable(), loadOrders()]);
  const codes = [problem.code, ...problem.violations.map((one) => one.code)];
  // Somebody else was first, and the page says who: they pay for it now.
  if (codes.includes('cart-empty') && unpaid.value.others.length > 0) return;
  if (codes.includes('price-changed')) askAgain(before, paymentMethod);
  refused.value = problem.violations;
  const onLines = problem.violations.some((one) => 'lineId' in one);
  if (onLines) showToast(words.value.cart.check, { tone: 'bad' });
  else if (!totalChange.value) showToast(problemText(problem), { tone: 'bad' });
}
