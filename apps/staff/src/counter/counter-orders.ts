import type { OrderView } from '@hiorder/contracts';
import { playChime, showToast } from '@hiorder/ui';
import { formatMoney } from '@hiorder/ui/money';
import { signal } from '@preact/signals';
import { api } from '../state/api.ts';
import { locale, words as shared } from '../words/index.ts';
import { words } from './words/index.ts';

/** Whoever is on the way to the counter, the longest waiting first. */
export const counterOrders = signal<readonly OrderView[]>([]);
let known: ReadonlySet<string> | undefined;

export async function loadCounterOrders(): Promise<void> {
  const answer = await api.get<{ items: OrderView[] }>('/api/counter-orders');
  if (!answer.ok) return;
  const { items } = answer.value;
  counterOrders.value = items;
  const news = items.filter(({ id }) => known && !known.has(id));
  known = new Set(items.map(({ id }) => id));
  for (const { table, total } of news)
    showToast(words.value.arrived(shared.value.floor.table(table.name), formatMoney(total, locale.value)));
  if (news.length > 0) playChime('call');
}

/** One key an order: a button pressed twice takes the money once. */
export async function takeAtCounter({ id, table }: OrderView): Promise<void> {
  const answer = await api.send<OrderView>({
    ...{ method: 'POST', path: `/api/orders/${id}/counter-payment`, body: {} },
    idempotencyKey: `counter-${id}`,
  });
  await loadCounterOrders();
  const said = words.value;
  if (answer.ok) return showToast(said.done(shared.value.floor.table(table.name)), { tone: 'good' });
  const isGone = counterOrders.value.every((one) => one.id !== id);
  showToast(isGone ? said.gone : shared.value.common.saveFailed, { tone: 'bad' });
}
