import type { LocalizedText, Locale } from '@hiorder/contracts';
import { LOCALES } from '@hiorder/ui/locale';
import type { ReadonlySignal } from '@preact/signals';

/** One of a list as it is being edited; `key` tells rows apart, also those without an id. */
export interface NameDraft {
  readonly key: string;
  readonly id?: string;
  readonly name: LocalizedText;
}

export type Mistake = 'missing' | 'duplicate';

/** A list of names that is being edited, whatever it is a list of. */
export interface NameList {
  /** Characters, as the server takes them. */
  readonly longest: number;
  /** Every name has this one. */
  readonly storeLocale: ReadonlySignal<Locale>;
  readonly drafts: ReadonlySignal<readonly NameDraft[]>;
  readonly mistakes: ReadonlySignal<ReadonlyMap<string, Mistake>>;
  edit(change: (drafts: readonly NameDraft[]) => readonly NameDraft[]): void;
}

interface Named {
  readonly id: string;
  readonly name: LocalizedText;
}

export const draftsOf = (names: readonly Named[]): NameDraft[] =>
  names.map(({ id, name }) => ({ key: id, id, name }));

export function moved(drafts: readonly NameDraft[], from: number, by: number): NameDraft[] {
  const next = [...drafts];
  const [one] = next.splice(from, 1);
  if (one) next.splice(Math.max(0, Math.min(next.length, from + by)), 0, one);
  return next;
}

export const renamed = (
  drafts: readonly NameDraft[],
  key: string,
  locale: Locale,
  text: string,
): NameDraft[] =>
  drafts.map((one) => (one.key === key ? { ...one, name: { ...one.name, [locale]: text } } : one));

const filled = (name: LocalizedText): LocalizedText => {
  const texts = LOCALES.map((locale) => [locale, name[locale]?.trim()] as const);
  return Object.fromEntries(texts.filter(([, text]) => text));
};

/** Without empty names: one that is left empty is shown in the store's language. */
export const wanted = (drafts: readonly NameDraft[]): { id?: string; name: LocalizedText }[] =>
  drafts.map(({ id, name }) => ({ ...(id !== undefined && { id }), name: filled(name) }));

/** By row: each has a name in the store's language, and no other has it. */
export function mistakesIn(drafts: readonly NameDraft[], locale: Locale): ReadonlyMap<string, Mistake> {
  const names = drafts.map(({ name }) => name[locale]?.trim() ?? '');
  return new Map(
    drafts.flatMap(({ key }, i): [string, Mistake][] => {
      const own = names[i] ?? '';
      if (!own) return [[key, 'missing']];
      return names.indexOf(own) < i ? [[key, 'duplicate']] : [];
    }),
  );
}
