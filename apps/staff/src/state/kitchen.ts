import type { KitchenSettingsView, KitchenTargets } from '@hiorder/contracts';
import { computed } from '@preact/signals';
import { api } from './api.ts';
import { createKnown } from './known.ts';

/** How the store's kitchen works. */
export const { value: kitchen, load: loadKitchen } = createKnown(() =>
  api.get<KitchenSettingsView>('/api/kitchen-settings'),
);

/** As every store begins, until its own are known. */
const USUAL: KitchenTargets = { acceptMinutes: 3, cookMinutes: 15, serveMinutes: 3, stations: [] };
export const targets = computed(() => kitchen.value?.targets ?? USUAL);
