import type { Menu } from '@hiorder/contracts';

/** More than any phone shows before it is scrolled. */
const DISHES = 8;
/** As many as are seen before they are scrolled. */
const CATEGORIES = 8;

/** The beginning of a menu: its first dishes, and one of each category after them, so that no tab leads nowhere. */
export function firstDishes(menu: Menu): Menu {
  let left = DISHES;
  const categories = menu.categories.slice(0, CATEGORIES).map((category) => {
    const items = category.items.slice(0, Math.max(left, 1));
    left -= items.length;
    return { ...category, items };
  });
  return { ...menu, categories };
}
