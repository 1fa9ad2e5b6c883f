import type { OfflineWords } from './ko.ts';

export const ja: OfflineWords = {
  kept: '保存されたメニューです。価格や売り切れは変わっている場合があります。',
  away: 'メニューを読み込めないため、保存したものを表示しています。価格や売り切れは変わっている場合があります。',
  notNow: 'しばらくすると注文できます',
  newer: '新しいバージョンがあります',
  stays: 'カートや入力内容はそのままです',
  take: '更新する',
  renewed: '新しいバージョンになりました',
};
