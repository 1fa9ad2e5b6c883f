import type { Menu } from '@hiorder/contracts';
import type { ApiProblem } from '@hiorder/ui';
import { locale } from '../language.ts';
import { party } from '../state/party.ts';
import { whyKept } from './why-kept.ts';

/** Prices and dishes of yesterday are no menu to choose from. */
const LONGEST_MS = 12 * 3_600_000;
const PLACE = 'menu';
const KEY = '/kept-menu';

interface Kept {
  readonly store: string;
  readonly locale: string;
  readonly at: number;
  readonly menu: Menu;
}

/** One, of the store where this phone sits: to read when there is no line. Nothing else of a table is kept. */
export async function keepMenu(menu: Menu): Promise<void> {
  if (!('caches' in window)) return;
  const kept: Kept = { store: menu.storeId, locale: locale.value, at: Date.now(), menu };
  const place = await caches.open(PLACE);
  await place.put(KEY, Response.json(kept));
  // Meanwhile the party may have left.
  if (!party.value) await forgetMenu();
}

/** In another language rather than not at all. Null when that is not the reason, or there is none of this store. */
export async function keptMenu(problem: ApiProblem): Promise<Menu | null> {
  if (!('caches' in window) || whyKept(problem) === null) return null;
  const found = await caches.match(KEY, { cacheName: PLACE });
  const kept = (await found?.json()) as Kept | undefined;
  const isOurs = kept !== undefined && kept.store === party.value?.store.id;
  return isOurs && Date.now() - kept.at < LONGEST_MS ? kept.menu : null;
}

/** With its pictures: the next party at this table, or this phone at another, begins with nothing of it. */
export async function forgetMenu(): Promise<void> {
  if (!('caches' in window)) return;
  await Promise.all([PLACE, 'photos'].map((name) => caches.delete(name)));
}
