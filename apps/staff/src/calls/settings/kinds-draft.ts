import type { CallKind, Locale } from '@hiorder/contracts';
import { LOCALES } from '@hiorder/ui/locale';
import type { ReadonlySignal } from '@preact/signals';

/** A kind as it is being edited; `key` tells rows apart, also those without an id. */
export interface KindDraft {
  readonly key: string;
  readonly id?: string;
  readonly name: CallKind['name'];
}

export type Mistake = 'missing' | 'duplicate';

/** A list of names that is being edited, whatever it is a list of. */
export interface NameList {
  /** Characters, as the server takes them. */
  readonly longest: number;
  /** Every name has this one. */
  readonly storeLocale: ReadonlySignal<Locale>;
  readonly drafts: ReadonlySignal<readonly KindDraft[]>;
  readonly mistakes: ReadonlySignal<ReadonlyMap<string, Mistake>>;
  edit(change: (drafts: readonly KindDraft[]) => readonly KindDraft[]): void;
}

export const draftsOf = (kinds: readonly CallKind[]): KindDraft[] =>
  kinds.map(({ id, name }) => ({ key: id, id, name }));

export function moved(drafts: readonly KindDraft[], from: number, by: number): KindDraft[] {
  const next = [...drafts];
  const [one] = next.splice(from, 1);
  if (one) next.splice(Math.max(0, Math.min(next.length, from + by)), 0, one);
  return next;
}

export const renamed = (
  drafts: readonly KindDraft[],
  key: string,
  locale: Locale,
  text: string,
): KindDraft[] =>
  drafts.map((one) => (one.key === key ? { ...one, name: { ...one.name, [locale]: text } } : one));

const filled = (name: CallKind['name']): CallKind['name'] => {
  const texts = LOCALES.map((locale) => [locale, name[locale]?.trim()] as const);
  return Object.fromEntries(texts.filter(([, text]) => text));
};

/** Without empty names: one that is left empty is shown in the store's language. */
export const wanted = (drafts: readonly KindDraft[]): { id?: string; name: CallKind['name'] }[] =>
  drafts.map(({ id, name }) => ({ ...(id !== undefined && { id }), name: filled(name) }));

/** By row: every kind has a name in the store's language, and no other kind has it. */
export function mistakesIn(drafts: readonly KindDraft[], locale: Locale): ReadonlyMap<string, Mistake> {
  const names = drafts.map(({ name }) => name[locale]?.trim() ?? '');
  return new Map(
    drafts.flatMap(({ key }, i): [string, Mistake][] => {
      const own = names[i] ?? '';
      if (!own) return [[key, 'missing']];
      return names.indexOf(own) < i ? [[key, 'duplicate']] : [];
    }),
  );
}
