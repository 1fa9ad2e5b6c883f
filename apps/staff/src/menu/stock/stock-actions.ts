import type { StaffMenuItem, StockView } from '@hiorder/contracts';
import { showToast, type Answer } from '@hiorder/ui';
import { api } from '../../state/api.ts';
import { words as appWords } from '../../words/index.ts';
import { items, stock, stockEchoes } from '../state/menu.ts';
import { endOf, type HowLong } from './how-long.ts';

const failed = (): void => showToast(appWords.value.common.saveFailed, { tone: 'bad' });

/** Shows the change at once, and the truth when the server has spoken. */
async function change(
  itemId: string,
  guess: Partial<StockView>,
  send: () => Promise<Answer<StockView>>,
): Promise<boolean> {
  const before = stock.rows.value.get(itemId);
  if (before) stock.put({ ...before, ...guess });
  stockEchoes.expect(itemId);
  const answer = await send();
  stockEchoes.expect(itemId);
  if (answer.ok) stock.put(answer.value);
  else {
    failed();
    await stock.load();
  }
  return answer.ok;
}

/** The last count wished for by item: one call at a time, so that fast fingers end with what they tapped last. */
const wished = new Map<string, number | null>();
const sending = new Set<string>();

export async function setCount(itemId: string, quantity: number | null): Promise<void> {
  wished.set(itemId, quantity);
  const before = stock.rows.value.get(itemId);
  if (before) stock.put({ ...before, quantity, soldOut: quantity === 0 });
  stockEchoes.expect(itemId);
  if (sending.has(itemId)) return;
  sending.add(itemId);
  try {
    await sendWishes(itemId);
  } finally {
    sending.delete(itemId);
  }
}

async function sendWishes(itemId: string): Promise<void> {
  while (wished.has(itemId)) {
    const body = { quantity: wished.get(itemId) ?? null };
    wished.delete(itemId);
    const answer = await api.send<StockView>({ method: 'PUT', path: `/api/stock/${itemId}`, body });
    // However long the answer took, its echo is still to come.
    stockEchoes.expect(itemId);
    if (wished.has(itemId)) continue;
    if (answer.ok) stock.put(answer.value);
    else {
      failed();
      await stock.load();
    }
  }
}

export function sellOut(itemId: string, howLong: HowLong): Promise<boolean> {
  const body = endOf(howLong, Date.now());
  return change(itemId, { soldOut: true, soldOutUntil: body.until ?? null }, () =>
    api.post(`/api/stock/${itemId}/sell-out`, body),
  );
}

export const backOnSale = (itemId: string): Promise<boolean> =>
  change(itemId, { soldOut: false, soldOutUntil: null }, () =>
    api.post(`/api/stock/${itemId}/back-on-sale`, {}),
  );

export async function sellOutOption(
  itemId: string,
  optionId: string,
  howLong: HowLong | 'on-sale',
): Promise<void> {
  const answer = await api.send<StaffMenuItem>({
    method: 'PUT',
    path: `/api/menu/items/${itemId}/options/${optionId}/sold-out`,
    body: howLong === 'on-sale' ? { soldOut: false } : { soldOut: true, ...endOf(howLong, Date.now()) },
  });
  if (answer.ok) items.put(answer.value);
  else failed();
}
