import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { isArrangementOf, moves } from '../domain/arrangement.ts';
import type { Refusal } from '../domain/refusal.ts';
import { changeMenu, type MenuDeps } from './change-menu.ts';

/** Puts all items of a category into a new order. */
export const arrangeItems = (
  deps: MenuDeps,
  tx: Transaction,
  o: { storeId: string; categoryId: string; itemIds: readonly string[] },
): Promise<Result<readonly string[], Refusal>> =>
  changeMenu(deps, { tx, storeId: o.storeId }, async () => {
    if (!(await deps.categories.find(tx, o.storeId, o.categoryId))) return err({ code: 'category-unknown' });
    const there = await deps.items.placesIn(tx, o.storeId, o.categoryId);
    const ids = there.map(({ id }) => id);
    if (!isArrangementOf(o.itemIds, ids)) {
      return err({ code: 'invalid', violations: [{ code: 'order-incomplete', path: '/itemIds' }] });
    }
    await deps.items.place(tx, o.storeId, moves(o.itemIds, there));
    return ok({ value: o.itemIds, events: [] });
  });
