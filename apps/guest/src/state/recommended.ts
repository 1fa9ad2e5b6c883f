import { signal } from '@preact/signals';
import type { Recommendations } from '@hiorder/contracts';
import { pause, stored } from '@hiorder/ui';
import { api } from './api.ts';
import { party } from './party.ts';

export type Recommended = Recommendations['items'][number];

/** More than are shown: some of them are taken, or not what this person eats. */
const SOME = 12;

/** Whose recommendations there were the last time: then their place is kept until they are there. */
const kept = stored<string>('hiorder.recommends');

/** What goes with what was chosen, as it was last told; null: nobody has told. */
export const recommended = signal<readonly Recommended[] | null>(null);

/** Whether there is anything to keep a place for. */
export const recommends = (): boolean =>
  recommended.value ? recommended.value.length > 0 : kept.read() === party.value?.store.id;

/** So long the first menu waits for them: a place that comes later would push it down. */
const SOON_MS = 120;
let first: Promise<void> | undefined;

/** Asks for the first ones. */
export function beginRecommending(): void {
  first = loadRecommended('');
}

/** Resolves when it is known whether there are any, or shortly after. */
export async function whetherRecommends(): Promise<void> {
  if (!recommends()) await Promise.race([first, pause(SOON_MS)]);
}

let newest = 0;

/** `chosen`: ids of dishes, separated by commas. When it cannot be had, what is known stays. */
export async function loadRecommended(chosen: string): Promise<void> {
  const store = party.value?.store.id;
  if (!store) return;
  const query = new URLSearchParams({ limit: String(SOME), ...(chosen && { with: chosen }) });
  const mine = ++newest;
  const answer = await api.get<Recommendations>(`/api/stores/${store}/recommendations?${query.toString()}`);
  if (!answer.ok || mine !== newest) return;
  recommended.value = answer.value.items;
  if (answer.value.items.length > 0) kept.write(store);
  else kept.clear();
}
