import type { StaffMenuItem, Violation } from '@hiorder/contracts';
import { computed, effect, signal } from '@preact/signals';
import { locale } from '../../words/index.ts';
import { KEPT, type PhotoDraft } from '../photo/photo-draft.ts';
import { items } from '../state/menu.ts';
import { currency } from '../state/store.ts';
import { textIn } from '../state/texts.ts';
import { words } from '../words/index.ts';
import { contentOf, copyOf, draftOf, newDraft, type Draft } from './draft.ts';
import { changedFields } from './merge.ts';

export interface Editing {
  /** What it is about on the screen: the item's id, or that of something new. */
  readonly key: string;
  /** As it was when it was opened; none for what is new. */
  readonly base: StaffMenuItem | undefined;
  /** What counts as untouched. */
  readonly initial: Draft;
  readonly draft: Draft;
  readonly photo: PhotoDraft;
  /** How many there are of something new; empty: not counted. */
  readonly count: string;
  /** A copy has the photo of this item. */
  readonly photoOf?: string | undefined;
  readonly violations: readonly Violation[];
  readonly saving: boolean;
  /** Somebody else was faster: their version, until it is decided what becomes of both. */
  readonly theirs?: StaffMenuItem | undefined;
}

/** Lives as long as the app: leaving the page and coming back finds what was typed. */
export const editing = signal<Editing | undefined>(undefined);
export const openEditor = computed(() => editing.value?.key);

export const dirty = computed(() => {
  const now = editing.value;
  if (!now) return false;
  if (now.photo.kind !== 'kept' || now.count !== '') return true;
  const content = (draft: Draft) => contentOf(draft, currency.value);
  return changedFields(content(now.initial), content(now.draft)).length > 0;
});

const fresh = { photo: KEPT, count: '', violations: [], saving: false } as const;

const started = (o: Pick<Editing, 'key' | 'base' | 'draft' | 'photoOf'>): Editing => ({
  ...o,
  ...fresh,
  initial: o.draft,
});

/** What waits for the answer whether unsaved changes may go. */
export const leaving = signal<(() => void) | undefined>(undefined);

/** Does it at once when nothing would be lost, else asks first. */
export function unlessUnsaved(leave: () => void): void {
  if (dirty.value) leaving.value = leave;
  else leave();
}

export const closeEditor = (): void =>
  unlessUnsaved(() => {
    const key = openEditor.value ?? '';
    editing.value = undefined;
    // Back to where one came from, by key as well.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-reorder="${CSS.escape(key)}"] .item-open`)?.focus(),
    );
  });

/** The item as the server has it now, with nothing typed over it. */
export function showItem(item: StaffMenuItem): void {
  editing.value = started({ key: item.id, base: item, draft: draftOf(item) });
}

/** Where nothing has been typed nothing can be lost: it shows the item as it has become. Returns the stop. */
export const followItem = (): (() => void) =>
  effect(() => {
    const now = editing.value;
    const item = now?.base && items.rows.value.get(now.base.id);
    if (!now?.base || !item || item.version <= now.base.version) return;
    if (!dirty.value && !now.saving && !now.theirs) showItem(item);
  });

export function editItem(id: string): void {
  const item = items.rows.value.get(id);
  if (!item || openEditor.value === id) return;
  unlessUnsaved(() => showItem(item));
}

let added = 0;
const newThing = (): string => `new-item-${(added += 1)}`;

export function addItem(categoryId: string): void {
  unlessUnsaved(() => {
    editing.value = started({ key: newThing(), base: undefined, draft: newDraft(categoryId) });
  });
}

/** The same once more, not on sale until it is saved. */
export function duplicateItem(item: StaffMenuItem): void {
  unlessUnsaved(() => {
    const draft = copyOf(draftOf(item), words.value.items.copyName);
    const photoOf = item.photo ? item.id : undefined;
    const began = started({ key: newThing(), base: undefined, draft, photoOf });
    // A copy is worth asking about before it goes.
    editing.value = { ...began, initial: newDraft(item.categoryId) };
  });
}

export function change(part: Partial<Draft>): void {
  const now = editing.value;
  if (now) editing.value = { ...now, draft: { ...now.draft, ...part } };
}

export function put(part: Partial<Editing>): void {
  const now = editing.value;
  if (now) editing.value = { ...now, ...part };
}

export const titleOf = ({ draft, base }: Editing): string =>
  textIn(draft.name, locale.value) || (base ? textIn(base.name, locale.value) : words.value.items.newItem);

/** The item has changed by something else than this editor: what is typed stays, on top of the new state. */
export function rebase(item: StaffMenuItem, part: Partial<Draft>): void {
  const now = editing.value;
  if (now?.base?.id !== item.id) return change(part);
  editing.value = { ...now, base: item, initial: draftOf(item), draft: { ...now.draft, ...part } };
}
