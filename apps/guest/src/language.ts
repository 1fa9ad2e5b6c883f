import type { Locale, Money } from '@hiorder/contracts';
import { createWords, formatMoney, pickLocale, stored } from '@hiorder/ui';
import { words as ko } from './words/ko.ts';

const chosen = stored<Locale>('hiorder.locale');

export const { words, locale, use } = createWords({
  first: { locale: 'ko', words: ko },
  load: {
    en: () => import('./words/en.ts').then((module) => module.words),
    ja: () => import('./words/ja.ts').then((module) => module.words),
    zh: () => import('./words/zh.ts').then((module) => module.words),
  },
});

async function show(next: Locale): Promise<void> {
  if (await use(next)) document.documentElement.lang = locale.value;
}

/** The phone's language, or what was chosen on it before. */
export function startLanguage(): Promise<void> {
  return show(pickLocale(chosen.read(), navigator.languages));
}

export async function chooseLanguage(next: Locale): Promise<void> {
  chosen.write(next);
  await show(next);
}

/** Money as this person reads it. */
export function money(value: Money): string {
  return formatMoney(value, locale.value);
}
