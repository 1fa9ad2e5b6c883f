import type { ReceiptWords } from './ko.ts';

export const ja: ReceiptWords = {
  title: '領収書',
  order: '注文番号',
  table: 'テーブル',
  date: '注文日時',
  total: '合計',
  refunded: '返金',
  kept: 'お支払い額',
  payment: 'お支払い',
  share: '共有する',
  copy: 'コピーする',
  print: '印刷する',
  copied: '領収書をコピーしました',
  notCopied: 'コピーできませんでした。画面を撮影してください。',
  gone: 'この注文が見つかりません',
  goneText: '注文履歴からもう一度お選びください。',
  sentGone: '領収書が見つかりません',
  sentGoneText: 'リンクが途中で切れていないかご確認ください。',
};
