import type { KitchenSettingsView, KitchenTargets } from '@hiorder/contracts';
import { computed, signal } from '@preact/signals';
import { api } from './api.ts';

/** How the store's kitchen works; undefined until it has been read once. */
export const kitchen = signal<KitchenSettingsView | undefined>(undefined);

/** As every store begins, until its own are known. */
const USUAL: KitchenTargets = { acceptMinutes: 3, cookMinutes: 15, serveMinutes: 3, stations: [] };
export const targets = computed(() => kitchen.value?.targets ?? USUAL);

export async function loadKitchen(): Promise<void> {
  const answer = await api.get<KitchenSettingsView>('/api/kitchen-settings');
  if (answer.ok) kitchen.value = answer.value;
}
