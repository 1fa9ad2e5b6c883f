import type { Menu, Photo } from '@hiorder/contracts';
import { signal } from '@preact/signals';
import { api } from '../state/api.ts';

/** Of the dishes that are on the menu; a page without them is whole all the same. */
export const photos = signal<ReadonlyMap<string, Photo>>(new Map());

export async function loadPhotos(store: string): Promise<void> {
  if (photos.value.size > 0) return;
  const menu = await api.get<Menu>(`/api/stores/${store}/menu`);
  if (!menu.ok) return;
  const items = menu.value.categories.flatMap((category) => category.items);
  photos.value = new Map(items.flatMap(({ id, photo }) => (photo ? [[id, photo] as const] : [])));
}
