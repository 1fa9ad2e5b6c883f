import type { CallKindList } from '@hiorder/contracts';
import { pickLocale } from '@hiorder/ui/locale';
import { computed } from '@preact/signals';
import { createSettings } from '../../settings/settings-store.ts';
import {
  draftsOf,
  mistakesIn,
  wanted,
  type NameDraft,
  type NameList,
} from '../../settings/names/names-draft.ts';

const localeOf = (list: CallKindList | undefined) => pickLocale(null, [list?.locale ?? 'ko']);

export const kinds = createSettings<CallKindList, readonly NameDraft[]>({
  path: '/api/service-call-kinds',
  draftOf: ({ items }) => draftsOf(items),
  bodyOf: (drafts) => ({ items: wanted(drafts) }),
  wrongIn: (drafts, list) => [...mistakesIn(drafts, localeOf(list)).keys()][0],
  hears: (changed) => ({ callKindsChanged: changed }),
});

const storeLocale = computed(() => localeOf(kinds.saved.value));

export const kindList: NameList = {
  longest: 30,
  storeLocale,
  drafts: computed(() => kinds.draft.value ?? []),
  mistakes: computed(() =>
    kinds.tried.value && kinds.draft.value ? mistakesIn(kinds.draft.value, storeLocale.value) : new Map(),
  ),
  edit: (change) => kinds.edit(change),
};
