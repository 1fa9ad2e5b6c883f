import type { LocalizedText } from '@hiorder/contracts';
import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { categoryViolations, type Category } from '../domain/category.ts';
import { tidyText } from '../domain/localized-text.ts';
import type { Refusal } from '../domain/refusal.ts';
import { MOST_CATEGORIES } from '../domain/store.ts';
import { changeMenu, type MenuDeps } from './change-menu.ts';
import { categoryPublished } from './published.ts';

/** Adds a category at the end of the menu. */
export const createCategory = (
  deps: MenuDeps,
  tx: Transaction,
  o: { storeId: string; name: LocalizedText },
): Promise<Result<Category, Refusal>> =>
  changeMenu(deps, { tx, storeId: o.storeId }, async (store, at) => {
    const name = tidyText(o.name);
    const violations = categoryViolations(name, store.language);
    if (violations.length > 0) return err({ code: 'invalid', violations });
    const there = await deps.categories.all(tx, o.storeId);
    if (there.length >= MOST_CATEGORIES) return err({ code: 'menu-full', limit: MOST_CATEGORIES });
    const position = Math.max(-1, ...there.map((category) => category.position)) + 1;
    const category: Category = { id: deps.newId(), storeId: o.storeId, name, position, version: 1 };
    await deps.categories.insert(tx, category);
    return ok({ value: category, events: [categoryPublished(category, at)] });
  });
