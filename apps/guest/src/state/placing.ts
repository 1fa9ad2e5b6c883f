import { signal } from '@preact/signals';
import type { Money, OrderView, PlaceOrder } from '@hiorder/contracts';
import {
  type Answer,
  type ApiProblem,
  type KeptRequest,
  newKeptRequest,
  pause,
  sendUntilAnswered,
  showToast,
  stored,
  type Waiting,
} from '@hiorder/ui';
import { words } from '../language.ts';
import { go } from '../navigation.ts';
import { problemText } from '../words/problem-text.ts';
import { api } from './api.ts';
import { cart, cartSettled, loadCart, refused } from './cart.ts';
import { loadOrders, takeOrder } from './orders.ts';
import { loadTable, party } from './party.ts';

/** `waiting`: not through yet; it goes out again by itself, with the same key. */
export type Placing =
  { readonly phase: 'sending' } | { readonly phase: 'waiting'; readonly why: 'overloaded' | 'lost' };
export const placing = signal<Placing | null>(null);
/** The total is not what the person saw: asked before it is ordered. */
export const priceChange = signal<{ readonly before: Money; readonly now: Money } | null>(null);

const kept = stored<KeptRequest>('hiorder.order');
/** Sent by itself after this long it would surprise more than help. */
const KEPT_MS = 15 * 60_000;
let stop = new AbortController();

/** Back from the payment window by the browser's own button, the page wakes as it was left. */
export function wakePlacing(): void {
  addEventListener('pageshow', (event) => {
    if (event.persisted) placing.value = null;
  });
}

export async function placeOrder(expectedTotal: Money): Promise<void> {
  if (placing.value || !party.value) return;
  placing.value = { phase: 'sending' };
  await cartSettled();
  const body: PlaceOrder = { expectedTotal };
  await send(newKeptRequest('/api/orders', body, party.value.tableSession.id));
}

/** After a reload: an order that was on its way goes on, once. */
export function resumeKeptOrder(): void {
  const request = kept.read();
  if (!request || placing.value) return;
  const ours = request.scope === party.value?.tableSession.id;
  if (ours && Date.now() - request.keptAt < KEPT_MS) void send(request);
  else kept.clear();
}

export function forgetKeptOrder(): void {
  stop.abort();
  kept.clear();
}

export function giveUpOrder(): void {
  stop.abort();
}

async function send(request: KeptRequest): Promise<void> {
  placing.value = { phase: 'sending' };
  stop = new AbortController();
  const { signal } = stop;
  const answer = await sendUntilAnswered<OrderView>({ api, request, store: kept, onWaiting, pause, signal });
  if (signal.aborted) {
    kept.clear();
    placing.value = null;
    // It may have been heard all the same.
    return void loadOrders();
  }
  await answered(answer, request);
}

function onWaiting(waiting: Waiting | null): void {
  if (!waiting) return;
  placing.value = { phase: 'waiting', why: waiting.problem.status === 0 ? 'lost' : 'overloaded' };
}

async function answered(answer: Answer<OrderView>, request: KeptRequest): Promise<void> {
  if (!answer.ok) {
    await onRefused(answer.problem, request);
    placing.value = null;
    return;
  }
  const order = answer.value;
  takeOrder(order);
  void loadCart();
  // The payment window takes the page over; until then the button stays busy.
  if (order.status === 'awaiting-payment' && openCheckout(order)) return;
  placing.value = null;
  go(`/pay/done/${order.id}`);
}

async function onRefused(problem: ApiProblem, request: KeptRequest): Promise<void> {
  const before = (request.body as { expectedTotal: Money }).expectedTotal;
  await Promise.all([loadCart(), loadTable()]);
  const codes = [problem.code, ...problem.violations.map((one) => one.code)];
  if (codes.includes('price-changed') && cart.value) {
    priceChange.value = { before, now: cart.value.total };
  }
  refused.value = problem.violations;
  const onLines = problem.violations.some((one) => 'lineId' in one);
  if (onLines) showToast(words.value.cart.check, { tone: 'bad' });
  else if (!priceChange.value) showToast(problemText(problem), { tone: 'bad' });
}

/** Only where a web page can be: an address from elsewhere must not run as a script. */
export function openCheckout(order: OrderView): boolean {
  const { checkoutUrl } = order.payment;
  if (!checkoutUrl) return false;
  const url = new URL(checkoutUrl, location.href);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
  location.assign(url);
  return true;
}
