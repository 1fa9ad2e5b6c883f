import type { StaffMenuItem } from '@hiorder/contracts';
import { showToast } from '@hiorder/ui';
import { api } from '../../state/api.ts';
import { words as appWords } from '../../words/index.ts';
import { items, loadMenu } from '../state/menu.ts';
import { words } from '../words/index.ts';

/** Arrangements follow one another: the last one is the one that stays. */
let arranging: Promise<unknown> = Promise.resolve();

/** Shows the new order at once; the whole menu is read again when it was refused. */
export function arrangeItems(categoryId: string, itemIds: readonly string[]): Promise<void> {
  const rows = new Map(items.rows.value);
  itemIds.forEach((id, position) => {
    const row = rows.get(id);
    if (row) rows.set(id, { ...row, position });
  });
  items.rows.value = rows;
  const done = arranging.then(async () => {
    const path = `/api/menu/categories/${categoryId}/items/order`;
    const answer = await api.send({ method: 'PUT', path, body: { itemIds } });
    if (answer.ok) return;
    showToast(appWords.value.common.saveFailed, { tone: 'bad' });
    await loadMenu();
  });
  arranging = done;
  return done;
}

/** Takes an item off the menu; orders that have it keep it. */
export async function removeItem(item: Pick<StaffMenuItem, 'id' | 'version'>): Promise<boolean> {
  const answer = await api.send({
    method: 'DELETE',
    path: `/api/menu/items/${item.id}`,
    headers: { 'If-Match': `"${item.version}"` },
  });
  if (answer.ok || answer.problem.status === 404) {
    const rows = new Map(items.rows.value);
    rows.delete(item.id);
    items.rows.value = rows;
    showToast(words.value.items.removed, { tone: 'good' });
    return true;
  }
  const stale = answer.problem.status === 412;
  showToast(stale ? words.value.items.changedMeanwhile : appWords.value.common.saveFailed, { tone: 'bad' });
  await items.load();
  return false;
}
