import type { LocalizedText } from '@hiorder/contracts';
import { LOCALES, type Locale } from '@hiorder/kernel';

export const storeLanguage = (locale: string): Locale =>
  LOCALES.find((known) => locale.toLowerCase().startsWith(known)) ?? 'ko';

/** Something of a list that a store keeps in its own words. Without an id: a new one. */
export interface NamedDraft {
  readonly id?: string | undefined;
  readonly name: LocalizedText;
}
export interface Named extends NamedDraft {
  readonly id: string;
}

export interface ListMistake {
  readonly code: 'name-required' | 'duplicate' | 'unknown';
  readonly path: string;
}

/** Every mistake in a list somebody wants: the store's language names each thing, and none stands there twice. */
export function mistakesIn(
  items: readonly NamedDraft[],
  { language, path = '/items' }: { language: Locale; path?: string },
): readonly ListMistake[] {
  return items.flatMap(({ id, name }, i) => {
    const mistakes: ListMistake[] = [];
    if (!name[language]) mistakes.push({ code: 'name-required', path: `${path}/${i}/name/${language}` });
    const twice = (other: NamedDraft): boolean =>
      (id !== undefined && other.id === id) || (!!name[language] && other.name[language] === name[language]);
    if (items.slice(0, i).some(twice)) mistakes.push({ code: 'duplicate', path: `${path}/${i}` });
    return mistakes;
  });
}

/** An id is of something that is in the list, or of what every store begins with: that may come back. */
export function unknownIn(
  items: readonly NamedDraft[],
  { known, path = '/items' }: { known: readonly Named[]; path?: string },
): readonly ListMistake[] {
  const ids = new Set(known.map(({ id }) => id));
  return items.flatMap(({ id }, i) =>
    id !== undefined && !ids.has(id) ? [{ code: 'unknown' as const, path: `${path}/${i}/id` }] : [],
  );
}

/** Blanks around a name say nothing, and an empty one is none. */
export function trimmed({ id, name }: NamedDraft): NamedDraft {
  const texts = LOCALES.map((locale) => [locale, name[locale]?.trim()] as const).filter(([, text]) => text);
  return { ...(id !== undefined && { id }), name: Object.fromEntries(texts) };
}
