import type { LocalizedText, Money } from '@hiorder/contracts';
import { LOCALES } from '@hiorder/ui/locale';
import { amountOf, amountText } from './amount.ts';

/** What is typed in each language. */
export type Texts = LocalizedText;

let keys = 0;
/** Tells rows apart that have no id yet. */
export const newKey = (): string => `new-${(keys += 1)}`;

/** As it is typed. */
export const amountIn = ({ amount, currency }: Money): string => amountText(amount, currency);

/** In one order of languages and without blanks, so that equal texts are equal. */
export function tidy(texts: Texts): LocalizedText {
  const entries = LOCALES.map((locale) => [locale, texts[locale]?.normalize('NFC').trim()] as const);
  return Object.fromEntries(entries.filter(([, text]) => text));
}

/** An amount that is none is NaN. */
export const moneyOf = (text: string, currency: string): Money => ({
  ...{ amount: amountOf(text, currency) ?? Number.NaN, currency },
});
