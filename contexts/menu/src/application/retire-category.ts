import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { isStale, type Refusal } from '../domain/refusal.ts';
import { changeMenu, type MenuDeps } from './change-menu.ts';
import { categoryPublished } from './published.ts';

/** Takes an empty category off the menu. */
export const retireCategory = (
  deps: MenuDeps,
  tx: Transaction,
  o: { storeId: string; categoryId: string; expectedVersion: number | undefined },
): Promise<Result<void, Refusal>> =>
  changeMenu<void>(deps, { tx, storeId: o.storeId }, async (_store, at) => {
    const before = await deps.categories.find(tx, o.storeId, o.categoryId);
    if (!before) return err({ code: 'category-unknown' });
    if (isStale(before.version, o.expectedVersion)) return err({ code: 'stale', version: before.version });
    const items = await deps.items.placesIn(tx, o.storeId, o.categoryId);
    if (items.length > 0) return err({ code: 'category-not-empty', items: items.length });
    await deps.categories.retire(tx, { storeId: o.storeId, id: o.categoryId, at });
    return ok({ value: undefined, events: [categoryPublished(before, at, true)] });
  });
