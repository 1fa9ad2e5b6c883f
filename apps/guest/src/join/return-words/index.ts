import { createPartWords } from '@hiorder/ui/i18n';
import { locale } from '../../language.ts';
import { ko, type ReturnWords } from './ko.ts';

export const { words, wordsAreThere } = createPartWords<ReturnWords>(locale, {
  first: { locale: 'ko', words: ko },
  load: {
    en: async () => (await import('./en.ts')).en,
    ja: async () => (await import('./ja.ts')).ja,
    zh: async () => (await import('./zh.ts')).zh,
  },
});
