import { effect } from '@preact/signals';
import type { Menu, MenuItem } from '@hiorder/contracts';
import { closed } from './closed.ts';
import { ordering } from './party.ts';

/** It has run out, this is not its hour, or its category is on hold. */
export const cannotOrder = (item: MenuItem): boolean => item.soldOut || closed.value.has(item.id);

let shown: readonly MenuItem[] = [];
let watching = false;

/** Most menus have no hours, most kitchens keep up: they fetch nothing for them. */
async function watch(): Promise<void> {
  watching ||= ordering.peek().heldCategories !== null || shown.some((item) => item.availableHours);
  if (!watching) return;
  const clock = await import('../menu/hours-clock.ts').catch(() => undefined);
  clock?.watch(shown);
}

export function watchHours({ categories }: Menu): Promise<void> {
  shown = categories.flatMap((category) => category.items);
  return watch();
}

/** From then on the clock follows by itself. */
effect(() => {
  if (ordering.value.heldCategories && !watching) void watch();
});
