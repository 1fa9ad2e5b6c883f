import type { CategoryView, StaffMenuItem } from '@hiorder/contracts';
import type { MenuReader } from '../ports/menu-reader.ts';
import { categoryView, staffItem } from '../views/staff-item.ts';

export interface StaffMenu {
  readonly categories: readonly CategoryView[];
  /** In the order of the menu. */
  readonly items: readonly StaffMenuItem[];
}

/** The menu as staff edit it; empty for a store that has none yet. */
export async function staffMenu(reader: MenuReader, storeId: string): Promise<StaffMenu> {
  const snapshot = await reader.snapshot(storeId);
  if (!snapshot) return { categories: [], items: [] };
  const { store, categories, items } = snapshot;
  const inCategory = (id: string) => items.filter(({ item }) => item.categoryId === id);
  return {
    categories: categories.map((category) => categoryView(category, inCategory(category.id).length)),
    items: categories.flatMap(({ id }) => inCategory(id)).map((item) => staffItem(item, store.currency)),
  };
}
