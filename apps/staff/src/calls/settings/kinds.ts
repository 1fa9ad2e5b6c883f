import type { CallKindList } from '@hiorder/contracts';
import { newIdempotencyKey, showToast } from '@hiorder/ui';
import { pickLocale } from '@hiorder/ui/locale';
import { computed, signal } from '@preact/signals';
import { api } from '../../state/api.ts';
import { listeners } from '../../state/heard.ts';
import { words as shared } from '../../words/index.ts';
import { words } from '../words/index.ts';
import { draftsOf, isSame, mistakesIn, wanted, type KindDraft } from './kinds-draft.ts';

const PATH = '/api/service-call-kinds';

const saved = signal<CallKindList | undefined>(undefined);
/** What is on the page. It outlives a walk to another page. */
export const drafts = signal<readonly KindDraft[] | undefined>(undefined);
export const failed = signal(false);
export const saving = signal(false);
/** Somebody else has changed them since. */
export const stale = signal(false);
/** Mistakes are shown once somebody wanted to save. */
const tried = signal(false);

/** Every name has this one. */
export const storeLocale = computed(() => pickLocale(null, [saved.value?.locale ?? 'ko']));
export const dirty = computed(
  () => saved.value !== undefined && drafts.value !== undefined && !isSame(drafts.value, saved.value.items),
);
export const mistakes = computed(() =>
  tried.value && drafts.value ? mistakesIn(drafts.value, storeLocale.value) : new Map<string, never>(),
);

function show(list: CallKindList): void {
  saved.value = list;
  drafts.value = draftsOf(list.items);
  stale.value = false;
  tried.value = false;
}

/** Takes the place of whatever is on the page. */
export async function loadKinds(): Promise<void> {
  failed.value = false;
  const answer = await api.get<CallKindList>(PATH);
  if (answer.ok) show(answer.value);
  else failed.value = drafts.value === undefined;
}

async function refresh(): Promise<void> {
  if (!dirty.value) return loadKinds();
  const answer = await api.get<CallKindList>(PATH);
  if (answer.ok && answer.value.version !== saved.value?.version) stale.value = true;
}

/** Keeps up with the store while the page is shown; what is being typed stays. Returns the stop. */
export function followKinds(): () => void {
  const warn = (event: BeforeUnloadEvent) => {
    if (dirty.value) event.preventDefault();
  };
  const listener = { callKindsChanged: () => void refresh(), resync: refresh };
  listeners.add(listener);
  addEventListener('beforeunload', warn);
  void refresh();
  return () => {
    listeners.delete(listener);
    removeEventListener('beforeunload', warn);
  };
}

export function edit(change: (drafts: readonly KindDraft[]) => readonly KindDraft[]): void {
  if (drafts.value) drafts.value = change(drafts.value);
}

/** Answers the row that must be corrected first. */
export async function saveKinds(): Promise<string | undefined> {
  const items = drafts.value;
  if (!items || !saved.value || saving.value) return undefined;
  tried.value = true;
  const [wrong] = mistakes.value.keys();
  if (wrong !== undefined) return wrong;
  saving.value = true;
  const answer = await api.send<CallKindList>({
    ...{ method: 'PUT', path: PATH, idempotencyKey: newIdempotencyKey(), body: { items: wanted(items) } },
    headers: { 'If-Match': `"${saved.value.version}"` },
  });
  saving.value = false;
  if (answer.ok) {
    show(answer.value);
    showToast(words.value.settings.saved, { tone: 'good' });
  } else if (answer.problem.code === 'stale') stale.value = true;
  else showToast(shared.value.common.saveFailed, { tone: 'bad' });
  return undefined;
}
