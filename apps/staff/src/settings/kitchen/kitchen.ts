import type { KitchenSettingsView, KitchenTargets } from '@hiorder/contracts';
import { pickLocale } from '@hiorder/ui/locale';
import { computed } from '@preact/signals';
import { kitchen } from '../../state/kitchen.ts';
import { draftsOf, mistakesIn, wanted, type NameDraft, type NameList } from '../names/names-draft.ts';
import { createSettings } from '../settings-store.ts';

export interface KitchenDraft {
  readonly targets: KitchenTargets;
  readonly reasons: readonly NameDraft[];
}

const localeOf = (view: KitchenSettingsView | undefined) => pickLocale(null, [view?.locale ?? 'ko']);

export const kitchenSettings = createSettings<KitchenSettingsView, KitchenDraft>({
  path: '/api/kitchen-settings',
  draftOf: ({ targets, rejectReasons }) => ({ targets, reasons: draftsOf(rejectReasons) }),
  bodyOf: ({ targets, reasons }) => ({ targets, rejectReasons: wanted(reasons) }),
  wrongIn: ({ reasons }, view) => [...mistakesIn(reasons, localeOf(view)).keys()][0],
  hears: (changed) => ({ kitchenChanged: changed }),
  saved: (view) => void (kitchen.value = view),
});

const { saved, draft, tried, edit } = kitchenSettings;
const storeLocale = computed(() => localeOf(saved.value));

export const reasonList: NameList = {
  longest: 60,
  storeLocale,
  drafts: computed(() => draft.value?.reasons ?? []),
  mistakes: computed(() =>
    tried.value && draft.value ? mistakesIn(draft.value.reasons, storeLocale.value) : new Map(),
  ),
  edit: (change) => edit((before) => ({ ...before, reasons: change(before.reasons) })),
};

export const setTargets = (change: Partial<KitchenTargets>): void =>
  edit((before) => ({ ...before, targets: { ...before.targets, ...change } }));

/** Without minutes: as the whole kitchen. */
export const withStation = (
  { stations }: KitchenTargets,
  station: string,
  cookMinutes: number | undefined,
): KitchenTargets['stations'] =>
  [
    ...stations.filter((one) => one.station !== station),
    ...(cookMinutes === undefined ? [] : [{ station, cookMinutes }]),
  ].sort((a, b) => a.station.localeCompare(b.station));

/** Without minutes: as its station. */
export const withItem = (
  { items = [] }: KitchenTargets,
  itemId: string,
  cookMinutes: number | undefined,
): NonNullable<KitchenTargets['items']> =>
  cookMinutes === undefined
    ? items.filter((one) => one.itemId !== itemId)
    : items.some((one) => one.itemId === itemId)
      ? items.map((one) => (one.itemId === itemId ? { itemId, cookMinutes } : one))
      : [...items, { itemId, cookMinutes }];
