import type { CreateMenuItem } from '@hiorder/contracts';
import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { contentViolations } from '../domain/item-rules.ts';
import { PLAIN, type MenuItem } from '../domain/menu-item.ts';
import type { Refusal } from '../domain/refusal.ts';
import { stockAtStart } from '../domain/stock-state.ts';
import { MOST_ITEMS } from '../domain/store.ts';
import { categoryOf } from './category-of-item.ts';
import { changeMenu, type MenuDeps } from './change-menu.ts';
import { contentOf } from './item-draft.ts';
import type { ItemOnSale } from './ports/items.ts';
import { itemPublished } from './published.ts';

/** Puts a new item on sale, at the end of its category. */
export const createItem = (
  deps: MenuDeps,
  tx: Transaction,
  o: { storeId: string; draft: CreateMenuItem },
): Promise<Result<ItemOnSale, Refusal>> =>
  changeMenu(deps, { tx, storeId: o.storeId }, async (store, at) => {
    const { draft, storeId } = o;
    const plain = { ...PLAIN, categoryId: draft.categoryId, name: {}, price: 0 };
    const shared = draft.optionGroups ? await deps.sharedGroups.all(tx, storeId) : [];
    const drafting = { currency: store.currency, newId: deps.newId, shared };
    const { content, violations } = contentOf(draft, plain, drafting);
    const place = await categoryOf(deps, tx, { storeId, categoryId: content.categoryId });
    const copied =
      draft.photoOf === undefined ? undefined : await deps.items.find(tx, storeId, draft.photoOf);
    const wrong = [...violations, ...contentViolations(content, store.language), ...place.violations];
    if (draft.photoOf !== undefined && !copied) wrong.push({ code: 'unknown-id', path: '/photoOf' });
    if (wrong.length > 0) return err({ code: 'invalid', violations: wrong });
    if ((await deps.items.count(tx, storeId)) >= MOST_ITEMS) {
      return err({ code: 'menu-full', limit: MOST_ITEMS });
    }
    const initialStock = draft.initialStock ?? null;
    const own = { id: deps.newId(), storeId, version: 1, position: place.end, initialStock, updatedAt: at };
    const item: MenuItem = { ...content, photo: copied?.item.photo ?? null, ...own };
    const onSale = { item, stock: stockAtStart(initialStock) };
    await deps.items.insert(tx, onSale);
    return ok({ value: onSale, events: [itemPublished(item, at)] });
  });
