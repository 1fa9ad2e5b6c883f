import type { Menu, MenuItem } from '@hiorder/contracts';
import { closed } from './closed.ts';

/** It has run out, or this is not its hour. */
export const cannotOrder = (item: MenuItem): boolean => item.soldOut || closed.value.has(item.id);

let watching = false;

/** Most menus have no hours: they fetch nothing for them. */
export async function watchHours({ categories }: Menu): Promise<void> {
  const items = categories.flatMap((category) => category.items).filter((item) => item.availableHours);
  if (items.length === 0 && !watching) return;
  watching = true;
  const clock = await import('../menu/hours-clock.ts').catch(() => undefined);
  clock?.watch(items);
}
