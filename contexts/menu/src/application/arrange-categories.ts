import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { isArrangementOf, moves } from '../domain/arrangement.ts';
import type { Category } from '../domain/category.ts';
import type { Refusal } from '../domain/refusal.ts';
import { changeMenu, type MenuDeps } from './change-menu.ts';
import { categoryPublished } from './published.ts';

/** Puts all categories into a new order. */
export const arrangeCategories = (
  deps: MenuDeps,
  tx: Transaction,
  o: { storeId: string; categoryIds: readonly string[] },
): Promise<Result<Category[], Refusal>> =>
  changeMenu(deps, { tx, storeId: o.storeId }, async (_store, at) => {
    const there = await deps.categories.all(tx, o.storeId);
    const byId = new Map(there.map((category) => [category.id, category]));
    if (!isArrangementOf(o.categoryIds, [...byId.keys()])) {
      return err({ code: 'invalid', violations: [{ code: 'order-incomplete', path: '/categoryIds' }] });
    }
    const moved = moves(o.categoryIds, there);
    await deps.categories.place(tx, o.storeId, moved);
    const arranged = o.categoryIds.map((id, position) => ({ ...byId.get(id)!, position }));
    const movedIds = new Set(moved.map(({ id }) => id));
    const events = arranged.filter(({ id }) => movedIds.has(id)).map((one) => categoryPublished(one, at));
    return ok({ value: arranged, events });
  });
