import type { Menu, MenuItem } from '@hiorder/contracts';
import { computed, signal } from '@preact/signals';
import { api } from '../state/api.ts';
import { listeners } from '../state/heard.ts';
import { me } from '../state/session.ts';
import type { Items } from './draft.ts';

/** The menu as guests see it, in the language of whoever takes the order. */
export const menu = signal<Menu | undefined>(undefined);
export const menuFailed = signal(false);

export const items = computed<Items>(
  () => new Map(menu.value?.categories.flatMap((one) => one.items.map((item) => [item.id, item])) ?? []),
);

export async function loadMenu(): Promise<void> {
  const store = me.value?.store;
  if (!store) return;
  const answer = await api.get<Menu>(`/api/stores/${store.id}/menu`);
  if (answer.ok) menu.value = answer.value;
  menuFailed.value = !answer.ok && menu.value === undefined;
}

function showStock(itemId: string, soldOut: boolean): void {
  if (!menu.value) return;
  const changed = (item: MenuItem): MenuItem => (item.id === itemId ? { ...item, soldOut } : item);
  const categories = menu.value.categories.map((one) => ({ ...one, items: one.items.map(changed) }));
  menu.value = { ...menu.value, categories };
}

/** Keeps up with the store while the page is shown. Returns the stop. */
export function followMenu(): () => void {
  const listener = {
    stock: ({ itemId, soldOut }: { itemId: string; soldOut: boolean }) => showStock(itemId, soldOut),
    menuChanged: () => void loadMenu(),
    resync: loadMenu,
  };
  listeners.add(listener);
  void loadMenu();
  return () => void listeners.delete(listener);
}
