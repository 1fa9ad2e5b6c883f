import type { OfflineWords } from './ko.ts';

export const ja: OfflineWords = {
  kept: '保存されたメニューです。価格や売り切れは変わっている場合があります。',
  newer: '新しいバージョンがあります。カートも入力中の内容もそのままです。',
  take: '開き直す',
  renewed: '新しいバージョンになりました',
};
