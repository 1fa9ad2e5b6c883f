import type { Locale } from '@hiorder/contracts';

/** Written here and not imported, so that the schemas beside the contract's list stay out of the bundle. */
export const LOCALES: readonly Locale[] = ['ko', 'en', 'ja', 'zh'];

/** A language in its own words, for the people who look for it. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  ko: '한국어',
  en: 'English',
  ja: '日本語',
  zh: '简体中文',
};

export function isLocale(value: unknown): value is Locale {
  return (LOCALES as readonly unknown[]).includes(value);
}

/** What the person chose, else the first of the phone's languages that we speak, else the store's. */
export function pickLocale(
  chosen: string | null,
  wanted: readonly string[],
  fallback: Locale = 'ko',
): Locale {
  if (isLocale(chosen)) return chosen;
  for (const language of wanted) {
    const base = language.toLowerCase().split('-')[0];
    if (isLocale(base)) return base;
  }
  // A phone in a language we do not speak: English is the likelier second language than the store's.
  return wanted.length > 0 ? 'en' : fallback;
}
