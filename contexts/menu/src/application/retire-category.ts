import { err, ok, type NewEvent, type Result, type Transaction } from '@hiorder/kernel';
import { isStale, type Refusal } from '../domain/refusal.ts';
import { categoryOf } from './category-of-item.ts';
import { changeMenu, type MenuDeps } from './change-menu.ts';
import { categoryPublished, itemPublished } from './published.ts';

export interface RetireCategoryCommand {
  readonly storeId: string;
  readonly categoryId: string;
  readonly expectedVersion: number | undefined;
  /** The category that takes the items; without one only an empty category goes. */
  readonly moveTo?: string | undefined;
}

/** Takes a category off the menu; its items move to the end of another, or there are none. */
export const retireCategory = (
  deps: MenuDeps,
  tx: Transaction,
  o: RetireCategoryCommand,
): Promise<Result<void, Refusal>> =>
  changeMenu<void>(deps, { tx, storeId: o.storeId }, async (_store, at) => {
    const before = await deps.categories.find(tx, o.storeId, o.categoryId);
    if (!before) return err({ code: 'category-unknown' });
    if (isStale(before.version, o.expectedVersion)) return err({ code: 'stale', version: before.version });
    const moved = await moveItems(deps, tx, o, at);
    if (!moved.ok) return moved;
    await deps.categories.retire(tx, { storeId: o.storeId, id: o.categoryId, at });
    return ok({ value: undefined, events: [...moved.value, categoryPublished(before, at, true)] });
  });

async function moveItems(
  deps: MenuDeps,
  tx: Transaction,
  o: RetireCategoryCommand,
  at: Date,
): Promise<Result<NewEvent[], Refusal>> {
  const { storeId, moveTo } = o;
  const places = await deps.items.placesIn(tx, storeId, o.categoryId);
  if (places.length === 0) return ok([]);
  if (moveTo === undefined) return err({ code: 'category-not-empty', items: places.length });
  const { violations, end } = await categoryOf(deps, tx, { storeId, categoryId: moveTo });
  const wrong = moveTo === o.categoryId ? [{ code: 'unknown-category' as const, path: '' }] : violations;
  if (wrong.length > 0) {
    return err({ code: 'invalid', violations: wrong.map((one) => ({ ...one, path: '/query/moveTo' })) });
  }
  const events: NewEvent[] = [];
  for (const [i, { id }] of places.entries()) {
    const { item } = (await deps.items.find(tx, storeId, id))!;
    const there = { categoryId: moveTo, position: end + i, version: item.version + 1, updatedAt: at };
    await deps.items.update(tx, { ...item, ...there });
    events.push(itemPublished({ ...item, ...there }, at));
  }
  return ok(events);
}
