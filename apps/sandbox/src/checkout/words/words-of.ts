import { acceptedLanguage } from '../../accepted-language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Words } from './words.ts';
import { zh } from './zh.ts';

const WORDS = { ko, en, ja, zh } as const;
export type PageLanguage = keyof typeof WORDS;

export const wordsOf = (language: PageLanguage): Words => WORDS[language];

export const pageLanguageOf = (acceptLanguage: string | undefined): PageLanguage =>
  acceptedLanguage(acceptLanguage, Object.keys(WORDS) as PageLanguage[]);

/** `12,000원`, `₩12,000`: amounts are in the currency's minor unit. */
export function formatMoney(amount: number, currency: string, language: PageLanguage): string {
  if (currency === 'KRW') {
    const digits = amount.toLocaleString('en-US');
    return language === 'ko' ? `${digits}원` : `₩${digits}`;
  }
  const format = new Intl.NumberFormat(language, { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 0));
}
