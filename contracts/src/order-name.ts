// Plain data without any dependency, so that a phone loads nothing else with it.
import type { Locale } from './http/common.ts';

const AND_MORE: Readonly<Record<Locale, (first: string, more: number) => string>> = {
  ko: (first, more) => `${first} 외 ${more}가지`,
  en: (first, more) => `${first} and ${more} more`,
  ja: (first, more) => `${first} ほか${more}品`,
  // Counted with the first.
  zh: (first, more) => `${first}等${more + 1}种`,
};

/** An order in one line, wherever it is named: its first dish, and how many lines there are besides. */
export const orderName = (locale: Locale, first: string, more: number): string =>
  more === 0 ? first : AND_MORE[locale](first, more);
