import type { Locale, LocalizedText } from '@hiorder/contracts';

const ORDER: readonly Locale[] = ['ko', 'en', 'ja', 'zh'];

/** A text for people: theirs, else the store's, else whichever there is. */
export const textIn = (text: LocalizedText, ...wanted: readonly Locale[]): string =>
  [...wanted, ...ORDER].map((locale) => text[locale]).find(Boolean) ?? '';

/** The languages that a text has not been written in. */
export const missingIn = (text: LocalizedText): readonly Locale[] => ORDER.filter((locale) => !text[locale]);
