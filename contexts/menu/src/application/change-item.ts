import type { ChangeMenuItem } from '@hiorder/contracts';
import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { contentViolations } from '../domain/item-rules.ts';
import { isStale, type Refusal } from '../domain/refusal.ts';
import { categoryOf } from './category-of-item.ts';
import { changeMenu, type MenuDeps } from './change-menu.ts';
import { contentOf } from './item-draft.ts';
import type { ItemOnSale } from './ports/items.ts';
import { itemPublished } from './published.ts';

export interface ChangeItemCommand {
  readonly storeId: string;
  readonly itemId: string;
  readonly expectedVersion: number | undefined;
  readonly draft: ChangeMenuItem;
}

export const changeItem = (
  deps: MenuDeps,
  tx: Transaction,
  o: ChangeItemCommand,
): Promise<Result<ItemOnSale, Refusal>> =>
  changeMenu(deps, { tx, storeId: o.storeId }, async (store, at) => {
    const { storeId } = o;
    const found = await deps.items.find(tx, storeId, o.itemId);
    if (!found) return err({ code: 'item-unknown' });
    const before = found.item;
    if (isStale(before.version, o.expectedVersion)) return err({ code: 'stale', version: before.version });
    const shared = o.draft.optionGroups ? await deps.sharedGroups.all(tx, storeId) : [];
    const drafting = { currency: store.currency, newId: deps.newId, shared };
    const { content, violations } = contentOf(o.draft, before, drafting);
    const moved = content.categoryId !== before.categoryId;
    const place = moved
      ? await categoryOf(deps, tx, { storeId, categoryId: content.categoryId })
      : { violations: [], end: before.position };
    const wrong = [...violations, ...contentViolations(content, store.language), ...place.violations];
    if (wrong.length > 0) return err({ code: 'invalid', violations: wrong });
    const item = { ...before, ...content, position: place.end, version: before.version + 1, updatedAt: at };
    await deps.items.update(tx, item);
    return ok({ value: { item, stock: found.stock }, events: [itemPublished(item, at)] });
  });
