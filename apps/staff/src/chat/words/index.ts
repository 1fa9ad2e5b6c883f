import { effect } from '@preact/signals';
import { createWords } from '@hiorder/ui/i18n';
import { locale } from '../../words/index.ts';
import { type ChatWords, ko } from './ko.ts';

const texts = createWords<ChatWords>({
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

/** Resolves when the first words to be shown are those of the present language. */
export const wordsAreThere = (): Promise<boolean> => texts.use(locale.peek());
