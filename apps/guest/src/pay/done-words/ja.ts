import type { DoneWords } from './ko.ts';

export const ja: DoneWords = {
  title: '注文が入りました',
  text: '厨房が受け付けたらすぐにお知らせします',
  number: '注文番号',
  items: 'メニュー',
  paidWith: (provider) => (provider ? `${provider}で支払い` : 'お支払い額'),
  total: '合計',
  comes: 'できあがり',
  inMinutes: (minutes) => `約${minutes}分後`,
  later: (minutes) => `いつもより約${minutes}分遅れ`,
  moreMenu: 'メニューをもっと見る',
  toMenu: '閉じてメニューへ',
  unknown: '注文が見つかりません',
};
