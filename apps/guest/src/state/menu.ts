import { computed, signal } from '@preact/signals';
import type { LiveEvents, Menu, MenuItem } from '@hiorder/contracts';
import type { ApiProblem } from '@hiorder/ui';
import type { ComponentType } from 'preact';
import { api } from './api.ts';
import { watchHours } from './hours.ts';
import { party } from './party.ts';
import { whetherRecommends } from './recommended.ts';
import { untilRead } from './until-read.ts';

export const menu = signal<Menu | null>(null);
export const menuFailed = signal(false);
/** What is shown is what this phone has kept, to read and not to order from. */
export interface MenuKept {
  /** No line at all; else only the menu cannot be had. */
  readonly isOffline: boolean;
  /** What says so, below the menu and on a dish's button. */
  readonly notice: ComponentType;
  notNow(): string;
}
export const menuKept = signal<MenuKept | null>(null);

export const itemsById = computed(() => {
  const items = menu.value?.categories.flatMap((category) => category.items) ?? [];
  return new Map(items.map((item) => [item.id, item]));
});

/** So long a menu is taken for fresh when everything is read again: it is the largest answer of all. */
const FRESH_MS = 20_000;
let readAt = 0;

/** After a broken line: what changed in it nobody has told. */
export async function refreshMenu(): Promise<void> {
  if (menuFailed.value || menuKept.value || Date.now() - readAt > FRESH_MS) await loadMenu();
}

export const loadMenu = untilRead(readMenu);

async function readMenu(): Promise<ApiProblem | null> {
  const store = party.value?.store.id;
  if (!store) return null;
  readAt = Date.now();
  const answer = await api.get<Menu>(`/api/stores/${store}/menu`);
  if (menu.value === null) await whetherRecommends();
  if (answer.ok) {
    await watchHours(answer.value);
    menu.value = answer.value;
    menuKept.value = null;
  } else if (menu.value === null || menuKept.value) await showKept(answer.problem);
  // An old menu on the screen is better than none.
  menuFailed.value = !answer.ok && menu.value === null;
  return answer.ok ? null : answer.problem;
}

/** Neither may that be had without a line, on a phone that never kept anything. */
async function showKept(problem: ApiProblem): Promise<void> {
  const found = await import('../offline/to-read.tsx')
    .then((offline) => offline.menuToRead(problem))
    .catch(() => undefined);
  if (!found) return;
  menuKept.value = found.says;
  menu.value ??= found.kept;
}

/** Sold out, or back, while people look at it. Answers the item when that is news. */
export function showStock({ itemId, soldOut }: LiveEvents['stock']): MenuItem | null {
  const item = itemsById.value.get(itemId);
  if (!menu.value || !item || item.soldOut === soldOut) return null;
  menu.value = {
    ...menu.value,
    categories: menu.value.categories.map((category) =>
      category.items.some((one) => one.id === itemId)
        ? {
            ...category,
            items: category.items.map((one) => (one.id === itemId ? { ...one, soldOut } : one)),
          }
        : category,
    ),
  };
  return item;
}
