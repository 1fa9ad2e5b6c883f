/** The languages that insight can speak. */
export const LANGUAGES = ['ko', 'en', 'ja', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];
/** A text by language. */
export type Text = Readonly<Partial<Record<Language, string>>>;

const isLanguage = (value: string): value is Language => (LANGUAGES as readonly string[]).includes(value);

/** Of a store's BCP 47 locale; a store in any other language is spoken to in English. */
export function languageOf(locale: string): Language {
  const primary = locale.toLowerCase().split('-')[0] ?? '';
  return isLanguage(primary) ? primary : 'en';
}

/** The text in `wanted`, else in the store's language, else in whichever there is. */
export const textIn = (text: Text, wanted: Language, fallback: Language): string =>
  text[wanted] || text[fallback] || LANGUAGES.map((language) => text[language]).find(Boolean) || '';
