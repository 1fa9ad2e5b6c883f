import { thread } from '@hiorder/ui/chat/words/ja';
import type { ChatWords } from './ko.ts';

export const ja: ChatWords = {
  title: 'チャット',
  about: 'スタッフが確認してお答えします',
  emptyTitle: '何でもお尋ねください',
  emptyText: 'お書きいただくとスタッフがすぐに確認できます',
  downTitle: '現在チャットをご利用いただけません',
  downText: 'ご注文とお支払いはそのままできます。お急ぎの場合はスタッフに直接お声がけください。',
  downNotice: '現在チャットに接続できません。書いた内容は接続後に送信されます。',
  why: {
    'conversation-ended': 'このテーブルのご利用は終了しました。',
    'request-invalid': '送信できない内容です。',
  },
  whyElse: 'もう一度お試しください。',
  thread: {
    ...thread,
    log: 'お店との会話',
    message: 'メッセージ',
    placeholder: 'ご質問をお書きください',
    ended: 'ご利用が終了したため送信できません',
  },
};
