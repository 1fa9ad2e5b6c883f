import type { SharedWords } from './ko.ts';

export const shared: SharedWords = {
  badge: '共通オプション',
  usedBy: (n) => `${n}品で使用`,
  edit: '編集',
  editTitle: '共通オプションを編集',
  editText: (n) => `保存すると${n}品にまとめて反映されます。`,
  saved: (n) => `${n}品に反映しました`,
  share: '他のメニューと共通にする',
  shared: '他のメニューにも追加できます。このメニューは保存すると反映されます',
  add: '共通オプションを追加',
  detach: 'このメニューだけ別にする',
  remove: '共通をやめる',
  removeTitle: (name) => `「${name}」を共通で使うのをやめますか？`,
  removeText: '次のメニューには今のオプションがそれぞれのものとして残ります。',
  removeUnused: '使っているメニューがないので、すぐになくなります。',
  removed: 'メニューごとのオプションになりました',
  changedMeanwhile: '他の人が先に変更しました。閉じてもう一度開いてください',
};
