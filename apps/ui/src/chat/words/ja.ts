import type { SharedThreadWords } from './ko.ts';

export const thread: SharedThreadWords = {
  loadingOlder: '以前の会話を読み込み中',
  sending: '送信中',
  sent: '送信済み',
  read: '既読',
  failed: '送信できませんでした。',
  retry: '再送する',
  discard: '削除する',
  typing: (names) => `${names}さんが入力中`,
  jump: '新着メッセージ',
  unreadFrom: 'ここから未読',
  send: '送信する',
  left: (characters) => `あと${characters}文字`,
  tooLong: (characters) => `${characters}文字減らしてください`,
  today: '今日',
  said: (name, text) => `${name}: ${text}`,
};
