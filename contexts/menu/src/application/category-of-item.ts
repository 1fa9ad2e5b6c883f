import type { Transaction } from '@hiorder/kernel';
import type { Violation } from '../domain/violation.ts';
import type { MenuDeps } from './change-menu.ts';

/** Whether an item may go into a category, and the position at its end. */
export async function categoryOf(
  deps: MenuDeps,
  tx: Transaction,
  o: { storeId: string; categoryId: string },
): Promise<{ violations: readonly Violation[]; end: number }> {
  const category = await deps.categories.find(tx, o.storeId, o.categoryId);
  if (!category) return { violations: [{ code: 'unknown-category', path: '/categoryId' }], end: 0 };
  const there = await deps.items.placesIn(tx, o.storeId, o.categoryId);
  return { violations: [], end: Math.max(-1, ...there.map(({ position }) => position)) + 1 };
}
