import { computed, signal } from '@preact/signals';
import type { LiveEvents, OrderView } from '@hiorder/contracts';
import type { Answer, ApiProblem } from '@hiorder/ui';
import { fetchedAtLast } from '../frame/fetched.ts';
import { isNewer, mergeOrders, withStatus } from '../orders/order-status.ts';
import { unpaidOf } from '../orders/order-summary.ts';
import { api } from './api.ts';
import { party } from './party.ts';
import { untilRead } from './until-read.ts';

export const orders = signal<readonly OrderView[] | null>(null);
export const ordersFailed = signal(false);
/** What still has to be paid: by this phone, and by the others. */
export const unpaid = computed(() => unpaidOf(orders.value, party.value?.guest.id));

/** What the table has ordered so far, a dish as often as there are lines of it. */
export const ordered = computed(() =>
  (orders.value ?? [])
    .filter(({ status }) => status !== 'cancelled' && status !== 'expired')
    .flatMap(({ lines }) => lines.map(({ itemId }) => itemId)),
);

const expiryNews = () => import('./expiry-news.ts');

export const loadOrders = untilRead(readOrders);

interface OrderPage {
  readonly items: OrderView[];
  readonly nextCursor?: string;
}

async function readOrders(): Promise<ApiProblem | null> {
  const before = orders.value ?? [];
  const read: OrderView[] = [];
  // A long evening at a large table has more than one page.
  for (let next: string | undefined = '/api/orders'; next !== undefined;) {
    const answer: Answer<OrderPage> = await api.get<OrderPage>(next);
    if (!answer.ok) {
      ordersFailed.value = orders.value === null;
      return answer.problem;
    }
    read.push(...answer.value.items);
    const { nextCursor }: OrderPage = answer.value;
    next = nextCursor && `/api/orders?cursor=${encodeURIComponent(nextCursor)}`;
  }
  orders.value = mergeOrders(before, orders.value ?? [], read);
  ordersFailed.value = false;
  if (read.some(({ status }) => status === 'expired'))
    void fetchedAtLast(expiryNews).then(({ tellExpiries }) => tellExpiries(read));
  return null;
}

export function takeOrder(order: OrderView): void {
  const others = (orders.value ?? []).filter((one) => one.id !== order.id);
  orders.value = [...others, order];
}

export async function readOrder(id: string): Promise<OrderView | ApiProblem> {
  const answer = await api.get<OrderView>(`/api/orders/${id}`);
  if (!answer.ok) return answer.problem;
  takeOrder(answer.value);
  return answer.value;
}

/** Being cancelled from here: the event about it is no news to this phone. */
const cancelling = new Set<string>();

/** Answers whether the event told anything new. */
export function showStatus(event: LiveEvents['order-status']): boolean {
  if (cancelling.has(event.orderId)) return false;
  const known = orders.value?.find((one) => one.id === event.orderId);
  const news = known === undefined || isNewer(known, event);
  if (known) takeOrder(withStatus(known, event));
  // The event tells the step only: what was paid stands in the order.
  if (!known || event.status === 'placed' || event.status === 'awaiting-payment') void loadOrders();
  return news;
}

export async function cancelOrder(id: string): Promise<ApiProblem | null> {
  cancelling.add(id);
  const answer = await api.post<OrderView>(`/api/orders/${id}/cancel`, {});
  cancelling.delete(id);
  if (!answer.ok) {
    void loadOrders();
    return answer.problem;
  }
  takeOrder(answer.value);
  return null;
}
