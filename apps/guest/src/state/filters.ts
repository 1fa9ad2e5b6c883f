import { computed, signal } from '@preact/signals';
import { stored } from '@hiorder/ui';
import { filtered, type MenuFilters, NO_FILTERS } from '../menu/filters.ts';
import { menu } from './menu.ts';

/** Kept over a reload, not until the next visit: then a dish would be missing, and nobody would know why. */
const kept = stored<MenuFilters>('hiorder.filters', () => sessionStorage);

export const filters = signal<MenuFilters>(kept.read() ?? NO_FILTERS);

/** The menu without what this person does not eat. */
export const filteredMenu = computed(() => menu.value && filtered(menu.value, filters.value));

export function setFilters(next: MenuFilters): void {
  filters.value = next;
  kept.write(next);
}
