import { LOCALES, type LocalizedText, type Locale } from '@hiorder/contracts';

const isLocale = (tag: string): tag is Locale => (LOCALES as readonly string[]).includes(tag);

const primary = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** The first of the wanted languages that the text has, else the store's, else any. `wanted` are BCP 47 tags. */
export function textIn(text: LocalizedText, wanted: readonly string[], fallback: string): string {
  for (const tag of [...wanted, fallback, ...LOCALES]) {
    const locale = primary(tag);
    const found = isLocale(locale) ? text[locale] : undefined;
    if (found) return found;
  }
  return '';
}
