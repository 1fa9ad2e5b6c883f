import { createWords } from '@hiorder/ui/i18n';
import { effect } from '@preact/signals';
import { locale } from '../../words/index.ts';
import { ko, type CallWords } from './ko.ts';

const texts = createWords<CallWords>({
  first: { locale: 'ko', words: ko },
  load: {
    en: async () => (await import('./en.ts')).en,
    ja: async () => (await import('./ja.ts')).ja,
    zh: async () => (await import('./zh.ts')).zh,
  },
});

export const { words } = texts;

// They follow what the rest of the app speaks.
effect(() => void texts.use(locale.value));
