/** The languages that hiorder speaks. */
export const LOCALES = ['ko', 'en', 'ja', 'zh'] as const;
export type Locale = (typeof LOCALES)[number];
/** A text by language. */
export type TextByLocale = Readonly<Partial<Record<Locale, string>>>;

const isLocale = (value: string): value is Locale => (LOCALES as readonly string[]).includes(value);

/** Of a BCP 47 tag; whoever speaks any other language is spoken to in English. */
export function localeOf(tag: string): Locale {
  const primary = tag.toLowerCase().split('-')[0] ?? '';
  return isLocale(primary) ? primary : 'en';
}

/** The text in `wanted`, else in `fallback`, else in whichever there is; '' where there is none. */
export const textIn = (text: TextByLocale, wanted: Locale, fallback: Locale): string =>
  text[wanted] || text[fallback] || LOCALES.map((locale) => text[locale]).find(Boolean) || '';
