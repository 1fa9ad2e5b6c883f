import type { CallKind, Locale } from '@hiorder/contracts';
import { BILL_KIND } from './service-call.ts';

const LANGUAGES: readonly Locale[] = ['ko', 'en', 'ja', 'zh'];

export interface CallKinds {
  readonly version: number;
  readonly kinds: readonly CallKind[];
}

/** As every store begins. */
export const FIRST_KINDS: CallKinds = {
  version: 0,
  kinds: [
    { id: 'water', name: { ko: '물', en: 'Water', ja: 'お水', zh: '水' } },
    { id: 'napkins', name: { ko: '냅킨', en: 'Napkins', ja: 'ナプキン', zh: '餐巾纸' } },
    { id: 'cutlery', name: { ko: '수저', en: 'Cutlery', ja: 'お箸・スプーン', zh: '餐具' } },
    { id: 'plates', name: { ko: '앞접시', en: 'Small plates', ja: '取り皿', zh: '小碟子' } },
    { id: BILL_KIND, name: { ko: '계산', en: 'The bill', ja: 'お会計', zh: '结账' } },
    { id: 'other', name: { ko: '다른 부탁', en: 'Something else', ja: 'その他', zh: '其他' } },
  ],
};

export const storeLanguage = (locale: string): Locale =>
  LANGUAGES.find((known) => locale.toLowerCase().startsWith(known)) ?? 'ko';

export interface KindMistake {
  readonly code: 'name-required' | 'duplicate' | 'unknown';
  readonly path: string;
}

/** Every mistake in a list somebody wants: the store's language names each kind, and none stands there twice. */
export function mistakesIn(items: readonly KindDraft[], language: Locale): readonly KindMistake[] {
  return items.flatMap(({ id, name }, i) => {
    const mistakes: KindMistake[] = [];
    if (!name[language]) mistakes.push({ code: 'name-required', path: `/items/${i}/name/${language}` });
    const twice = (other: KindDraft): boolean =>
      (id !== undefined && other.id === id) || (!!name[language] && other.name[language] === name[language]);
    if (items.slice(0, i).some(twice)) mistakes.push({ code: 'duplicate', path: `/items/${i}` });
    return mistakes;
  });
}

export interface KindDraft {
  readonly id?: string | undefined;
  readonly name: CallKind['name'];
}

/** Blanks around a name say nothing, and an empty one is none. */
export function trimmed({ id, name }: KindDraft): KindDraft {
  const texts = LANGUAGES.map((locale) => [locale, name[locale]?.trim()] as const).filter(([, text]) => text);
  return { ...(id !== undefined && { id }), name: Object.fromEntries(texts) };
}
