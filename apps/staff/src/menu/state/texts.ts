import type { Locale, LocalizedText } from '@hiorder/contracts';
import { LOCALES } from '@hiorder/ui/locale';

/** A text for people: theirs, else the store's, else whichever there is. */
export const textIn = (text: LocalizedText, ...wanted: readonly Locale[]): string =>
  [...wanted, ...LOCALES].map((locale) => text[locale]).find(Boolean) ?? '';

/** The languages that a text has not been written in. */
export const missingIn = (text: LocalizedText): readonly Locale[] =>
  LOCALES.filter((locale) => !text[locale]);
