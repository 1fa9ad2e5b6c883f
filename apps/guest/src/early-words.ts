import type { Locale } from '@hiorder/contracts';
import { pickLocale } from '@hiorder/ui/locale';
import { stored } from '@hiorder/ui/stored';
import type { GuestWords } from './words/ko.ts';

// A small script of its own, beside the app's: the words come while the app itself is still on its way, and nobody
// fetches those of another language. So it imports nothing that the app needs, too, but what is here.

export const chosen = stored<Locale>('hiorder.locale');

export const load: Readonly<Record<Locale, () => Promise<GuestWords>>> = {
  ko: () => import('./words/ko.ts').then((module) => module.words),
  en: () => import('./words/en.ts').then((module) => module.words),
  ja: () => import('./words/ja.ts').then((module) => module.words),
  zh: () => import('./words/zh.ts').then((module) => module.words),
};

async function fetchFirst(): Promise<{ locale: Locale; words: GuestWords }> {
  const wanted = pickLocale(chosen.read(), navigator.languages);
  try {
    return { locale: wanted, words: await load[wanted]() };
  } catch {
    // Without any words there is nothing to show at all.
    const other = wanted === 'ko' ? 'en' : 'ko';
    return { locale: other, words: await load[other]() };
  }
}

/** In the phone's language, or what was chosen on it before. */
export const first = fetchFirst();
