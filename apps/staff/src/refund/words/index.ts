import { createPartWords } from '@hiorder/ui/i18n';
import { locale } from '../../words/index.ts';
import { ko, type RefundWords } from './ko.ts';

export const { words } = createPartWords<RefundWords>(locale, {
  first: { locale: 'ko', words: ko },
  load: {
    en: async () => (await import('./en.ts')).en,
    ja: async () => (await import('./ja.ts')).ja,
    zh: async () => (await import('./zh.ts')).zh,
  },
});
