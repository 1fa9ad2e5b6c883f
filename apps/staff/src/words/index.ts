import { createWords } from '@hiorder/ui/i18n';
import { pickLocale } from '@hiorder/ui/locale';
import { stored } from '@hiorder/ui/stored';
import type { Locale } from '@hiorder/contracts';
import { ko, type Words } from './ko.ts';

const chosen = stored<Locale>('hiorder.staff.locale');

const texts = createWords<Words>({
  first: { locale: 'ko', words: ko },
  load: {
    en: async () => (await import('./en.ts')).en,
    ja: async () => (await import('./ja.ts')).ja,
    zh: async () => (await import('./zh.ts')).zh,
  },
});

export const { words, locale } = texts;

export async function useLanguage(next: Locale): Promise<void> {
  if (await texts.use(next)) document.documentElement.lang = next;
}

export function chooseLanguage(next: Locale): void {
  chosen.write(next);
  void useLanguage(next);
}

/** The device's language, unless somebody chose another here. */
export const startLanguage = (): Promise<void> => useLanguage(pickLocale(chosen.read(), navigator.languages));
