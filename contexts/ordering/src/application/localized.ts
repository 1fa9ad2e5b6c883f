import { LOCALES, type LocalizedText, type Locale } from '@hiorder/contracts';

const isLocale = (tag: string): tag is Locale => (LOCALES as readonly string[]).includes(tag);

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** The first of the wanted languages that the text has, else the store's, else any. `wanted` are BCP 47 tags. */
export function textIn(text: LocalizedText, wanted: readonly string[], fallback: string): string {
  const locale = localeIn(text, [...wanted, fallback]);
  return (locale && text[locale]) ?? '';
}

/** Which of its languages a text is read in. */
export function localeIn(text: LocalizedText, wanted: readonly string[]): Locale | undefined {
  return [...wanted.map(primary), ...LOCALES].find(
    (tag): tag is Locale => isLocale(tag) && Boolean(text[tag]),
  );
}
