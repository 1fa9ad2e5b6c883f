import type { CategoryView, StaffMenuItem } from '@hiorder/contracts';

export interface Section {
  readonly category: CategoryView;
  readonly items: readonly StaffMenuItem[];
}

const plain = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll(' ', '');

/** In any language, and without regard to blanks. */
const isCalled = (item: StaffMenuItem, query: string): boolean =>
  Object.values(item.name).some((name) => plain(name).includes(query));

const byPosition = (a: { position: number }, b: { position: number }): number => a.position - b.position;

export const inOrder = (categories: Iterable<CategoryView>): readonly CategoryView[] =>
  [...categories].sort(byPosition);

/** The menu as the list shows it: in its order, one category or all, what is looked for only. */
export function sectionsOf(
  categories: Iterable<CategoryView>,
  items: Iterable<StaffMenuItem>,
  o: { category?: string | undefined; query?: string } = {},
): readonly Section[] {
  const query = plain(o.query ?? '');
  const found = [...items].filter((item) => query === '' || isCalled(item, query)).sort(byPosition);
  return inOrder(categories)
    .filter(({ id }) => o.category === undefined || o.category === id)
    .map((category) => ({ category, items: found.filter(({ categoryId }) => categoryId === category.id) }))
    .filter((section) => query === '' || section.items.length > 0);
}
