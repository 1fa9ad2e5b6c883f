import type { OrderView } from '@hiorder/contracts';
import { playChime, showToast } from '@hiorder/ui';
import { formatMoney } from '@hiorder/ui/money';
import { api } from '../state/api.ts';
import { createLoaded } from '../state/loaded.ts';
import { locale, words as shared } from '../words/index.ts';
import { refusalOf } from './refused.ts';
import { words } from './words/index.ts';

/** Whoever is on the way to the counter, the longest waiting first. */
export const counterOrders = createLoaded<OrderView>({
  read: () => api.get('/api/counter-orders'),
  idOf: ({ id }) => id,
  newer: () => true,
});
let known: ReadonlySet<string> | undefined;

export async function loadCounterOrders(): Promise<void> {
  await counterOrders.load();
  if (counterOrders.state.value !== 'ready') return;
  const items = [...counterOrders.rows.value.values()];
  const news = items.filter(({ id }) => known && !known.has(id));
  known = new Set(items.map(({ id }) => id));
  for (const { table, total } of news)
    showToast(words.value.arrived(shared.value.floor.table(table.name), formatMoney(total, locale.value)));
  if (news.length > 0) playChime('call');
}

/** One key an order: a button pressed twice takes the money once. What it answers can be tried again. */
export async function takeAtCounter({ id, table }: OrderView): Promise<'failed' | undefined> {
  const answer = await api.send<OrderView>({
    ...{ method: 'POST', path: `/api/orders/${id}/counter-payment`, body: {} },
    idempotencyKey: `counter-${id}`,
  });
  void loadCounterOrders();
  const said = words.value;
  const refused = answer.ok ? undefined : refusalOf(answer.problem.code);
  if (refused === 'failed') return refused;
  if (refused === undefined) showToast(said.done(shared.value.floor.table(table.name)), { tone: 'good' });
  else showToast(said[refused], { tone: 'bad' });
  return undefined;
}
