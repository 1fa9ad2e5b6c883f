import type { CategoryView, LocalizedText } from '@hiorder/contracts';
import { showToast, type Answer } from '@hiorder/ui';
import { api } from '../../state/api.ts';
import { words as appWords } from '../../words/index.ts';
import { categories, loadMenu } from '../state/menu.ts';

/** Shows the new order at once; the menu is read again when it was refused. */
export async function arrangeCategories(categoryIds: readonly string[]): Promise<void> {
  const rows = new Map(categories.rows.value);
  categoryIds.forEach((id, position) => {
    const row = rows.get(id);
    if (row) rows.set(id, { ...row, position });
  });
  categories.rows.value = rows;
  const path = '/api/menu/categories/order';
  const answer = await api.send({ method: 'PUT', path, body: { categoryIds } });
  if (answer.ok) return;
  showToast(appWords.value.common.saveFailed, { tone: 'bad' });
  await loadMenu();
}

const match = (version: number) => ({ 'If-Match': `"${version}"` });

export async function saveCategory(
  category: CategoryView | undefined,
  name: LocalizedText,
): Promise<Answer<CategoryView>> {
  const answer = category
    ? await api.send<CategoryView>({
        ...{ method: 'PATCH', path: `/api/menu/categories/${category.id}`, body: { name } },
        headers: match(category.version),
      })
    : await api.post<CategoryView>('/api/menu/categories', { name });
  if (answer.ok) categories.put(answer.value);
  else if (answer.problem.status === 412 || answer.problem.status === 404) await loadMenu();
  return answer;
}

/** A category that has items can only be removed if they move: `moveTo` is the category that takes them in. */
export async function removeCategory(category: CategoryView, moveTo: string | undefined): Promise<boolean> {
  const query = moveTo === undefined ? '' : `?moveTo=${encodeURIComponent(moveTo)}`;
  const answer = await api.send({
    ...{ method: 'DELETE', path: `/api/menu/categories/${category.id}${query}` },
    headers: match(category.version),
  });
  void loadMenu();
  return answer.ok || answer.problem.status === 404;
}
