import type { LocalizedText } from '@hiorder/contracts';
import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { categoryViolations, type Category } from '../domain/category.ts';
import { tidyText } from '../domain/localized-text.ts';
import { isStale, type Refusal } from '../domain/refusal.ts';
import { changeMenu, type MenuDeps } from './change-menu.ts';
import { categoryPublished } from './published.ts';

export interface ChangeCategoryCommand {
  readonly storeId: string;
  readonly categoryId: string;
  readonly expectedVersion: number | undefined;
  readonly name: LocalizedText | undefined;
}

export const changeCategory = (
  deps: MenuDeps,
  tx: Transaction,
  o: ChangeCategoryCommand,
): Promise<Result<Category, Refusal>> =>
  changeMenu(deps, { tx, storeId: o.storeId }, async (store, at) => {
    const before = await deps.categories.find(tx, o.storeId, o.categoryId);
    if (!before) return err({ code: 'category-unknown' });
    if (isStale(before.version, o.expectedVersion)) return err({ code: 'stale', version: before.version });
    const name = tidyText(o.name ?? before.name);
    const violations = categoryViolations(name, store.language);
    if (violations.length > 0) return err({ code: 'invalid', violations });
    const category = { ...before, name, version: before.version + 1 };
    await deps.categories.update(tx, category);
    return ok({ value: category, events: [categoryPublished(category, at)] });
  });
