import type { LocalizedText } from '@hiorder/contracts';

/** The languages a menu can be written in. */
export const LANGUAGES = ['ko', 'en', 'ja', 'zh'] as const;
export type Language = (typeof LANGUAGES)[number];

const isLanguage = (value: string): value is Language => (LANGUAGES as readonly string[]).includes(value);

/** The menu's language for a store's BCP 47 locale; a store in any other language writes its menu in English. */
export function languageOf(locale: string): Language {
  const primary = locale.toLowerCase().split('-')[0] ?? '';
  return isLanguage(primary) ? primary : 'en';
}

/** The text in `wanted`, else in the store's language, else in whichever there is. */
export function localize(text: LocalizedText, wanted: Language, fallback: Language): string {
  return text[wanted] || text[fallback] || LANGUAGES.map((language) => text[language]).find(Boolean) || '';
}
