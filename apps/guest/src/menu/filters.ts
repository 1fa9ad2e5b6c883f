import type { Menu, MenuItem } from '@hiorder/contracts';

/** What somebody does not eat. */
export interface MenuFilters {
  readonly vegetarian: boolean;
  readonly mild: boolean;
  /** Codes of allergens. */
  readonly without: readonly string[];
}
export const NO_FILTERS: MenuFilters = { vegetarian: false, mild: false, without: [] };

export function countOf({ vegetarian, mild, without }: MenuFilters): number {
  return Number(vegetarian) + Number(mild) + without.length;
}

export function passes(item: MenuItem, filters: MenuFilters): boolean {
  if (filters.vegetarian && !item.tags.includes('vegetarian')) return false;
  if (filters.mild && item.spicy > 0) return false;
  return filters.without.every((code) => canBeHadWithout(item, code));
}

/** Not in the dish itself, nor in every way to answer what it asks. */
function canBeHadWithout(item: MenuItem, code: string): boolean {
  if (item.allergens.includes(code)) return false;
  return item.optionGroups.every(
    ({ min, options }) => options.filter((option) => !option.allergens.includes(code)).length >= min,
  );
}

/** The dishes that pass; categories with nothing left are left out. The same menu where nothing is filtered. */
export function filtered(menu: Menu, filters: MenuFilters): Menu {
  if (countOf(filters) === 0) return menu;
  const categories = menu.categories
    .map((category) => ({ ...category, items: category.items.filter((item) => passes(item, filters)) }))
    .filter(({ items }) => items.length > 0);
  return { ...menu, categories };
}

export function itemsIn(menu: Menu): MenuItem[] {
  const byId = new Map(menu.categories.flatMap(({ items }) => items.map((item) => [item.id, item] as const)));
  return [...byId.values()];
}

function allergensOf({ allergens, optionGroups }: MenuItem): Set<string> {
  const chosen = optionGroups.flatMap(({ options }) => options.flatMap((option) => option.allergens));
  return new Set([...allergens, ...chosen]);
}

/** Those that this menu has, in a dish or in what can be chosen with it, the most frequent first. */
export function allergensIn(menu: Menu): string[] {
  const times = new Map<string, number>();
  for (const item of itemsIn(menu))
    for (const code of allergensOf(item)) times.set(code, (times.get(code) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a).map(([code]) => code);
}

export function toggled(filters: MenuFilters, what: string): MenuFilters {
  if (what === 'vegetarian' || what === 'mild') return { ...filters, [what]: !filters[what] };
  const without = filters.without.includes(what)
    ? filters.without.filter((code) => code !== what)
    : [...filters.without, what];
  return { ...filters, without };
}

/** What is switched on, as `toggled` names it. */
export function activeOf({ vegetarian, mild, without }: MenuFilters): string[] {
  return [...(vegetarian ? ['vegetarian'] : []), ...(mild ? ['mild'] : []), ...without];
}
