import { LOCALES, type Locale } from '@hiorder/kernel';

/** A text by language; one of them at least is there. */
export type InLanguages = Readonly<Partial<Record<Locale, string>>>;

/** What a store's managers decide about its conversations. */
export interface StoreChat {
  /** Null: guests are not greeted. */
  readonly openingMessage: InLanguages | null;
  readonly quickReplies: readonly InLanguages[];
}

/** As every store begins. */
export const FIRST_SETTINGS: StoreChat = {
  openingMessage: {
    ko: '안녕하세요! 필요한 것이 있으면 여기에 적어 주세요. 직원이 바로 확인할게요.',
    en: 'Hello! Write here whatever you need. Our staff will see it right away.',
    ja: 'こんにちは。ご用がありましたらこちらにお書きください。スタッフがすぐに確認します。',
    zh: '您好！需要什么请写在这里，店员会马上看到。',
  },
  quickReplies: [
    { ko: '네, 바로 갈게요', en: 'On our way', ja: 'すぐに伺います', zh: '好的，马上过来' },
    { ko: '네, 추가할게요', en: 'Sure, we’ll add it', ja: 'はい、追加します', zh: '好的，帮您加上' },
    { ko: '5분쯤 걸려요', en: 'About 5 minutes', ja: '5分ほどかかります', zh: '大约需要5分钟' },
    {
      ko: '죄송해요, 어려워요',
      en: 'Sorry, we can’t do that',
      ja: '申し訳ありません、できません',
      zh: '抱歉，这个做不到',
    },
  ],
};

/** In the language asked for; else in one that is there, the world's first. */
export function inLanguage(texts: InLanguages, wanted: Locale | undefined): string | undefined {
  const order = [...(wanted ? [wanted] : []), 'en' as const, ...LOCALES];
  return order.map((language) => texts[language]).find((text) => text !== undefined);
}
