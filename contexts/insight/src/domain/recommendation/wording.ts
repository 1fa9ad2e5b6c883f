import type { Locale } from '@hiorder/kernel';
import type { Daypart } from './daypart.ts';

const DAYPARTS: Readonly<Record<Locale, Readonly<Record<Daypart, string>>>> = {
  ko: {
    breakfast: '아침에 특히 많이 찾아요',
    lunch: '점심에 특히 많이 찾아요',
    afternoon: '오후에 특히 많이 찾아요',
    dinner: '저녁에 특히 많이 찾아요',
    late: '늦은 밤에 특히 많이 찾아요',
  },
  en: {
    breakfast: 'A favourite in the morning',
    lunch: 'A favourite at lunch',
    afternoon: 'A favourite in the afternoon',
    dinner: 'A favourite at dinner',
    late: 'A favourite late at night',
  },
  ja: {
    breakfast: '朝によく注文されています',
    lunch: 'ランチによく注文されています',
    afternoon: '午後によく注文されています',
    dinner: 'ディナーによく注文されています',
    late: '深夜によく注文されています',
  },
  zh: {
    breakfast: '早上大家常点',
    lunch: '午餐时大家常点',
    afternoon: '下午大家常点',
    dinner: '晚餐时大家常点',
    late: '深夜大家常点',
  },
};

const POPULAR: Readonly<Record<Locale, string>> = {
  ko: '요즘 많이 주문해요',
  en: 'Often ordered these days',
  ja: '最近よく注文されています',
  zh: '最近大家常点',
};

export const togetherWith = (name: string, language: Locale): string => {
  switch (language) {
    case 'ko':
      return `${name}${and(name)} 함께 많이 주문해요`;
    case 'en':
      return `Often ordered with ${name}`;
    case 'ja':
      return `「${name}」と一緒によく注文されています`;
    case 'zh':
      return `常与“${name}”一起点`;
  }
};
export const likedNow = (daypart: Daypart, language: Locale): string => DAYPARTS[language][daypart];
export const liked = (language: Locale): string => POPULAR[language];

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const FINALS = 28;

/** 와 after a vowel, 과 after a consonant; both where the name does not end in Hangul. */
function and(name: string): string {
  const last = name.trimEnd().codePointAt(name.trimEnd().length - 1) ?? 0;
  if (last < FIRST_SYLLABLE || last > LAST_SYLLABLE) return '와(과)';
  return (last - FIRST_SYLLABLE) % FINALS === 0 ? '와' : '과';
}
