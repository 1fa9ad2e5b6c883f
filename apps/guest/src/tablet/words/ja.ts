import type { TabletWords } from './ko.ts';

export const ja: TabletWords = {
  hello: 'いらっしゃいませ。画面をタッチしてご注文ください。',
  start: '注文を始める',
  goOn: '注文を続ける',
  staff: 'スタッフ専用',
  setupTitle: 'テーブル用タブレットとして使う',
  setupText:
    'この端末をテーブルに置いて、お客様が注文できるようにします。スタッフはログアウトされ、戻るにはPINが必要です。',
  setup: '始める',
  leaveTitle: 'タブレットモードを終了',
  leaveText: 'この端末をテーブルから外し、スタッフ画面に戻ります。',
  leave: '終了する',
  pin: 'スタッフPIN',
  pinHint: 'お店で決めた6桁の数字',
  stillThere: 'ご覧になっていますか？',
  beginsAnew: (seconds) => `${seconds}秒後に最初の画面に戻ります。カートの中身はそのままです。`,
  stay: '続けて見る',
  problems: {
    wait: (seconds) => `間違いが続きました。${seconds}秒後にもう一度お試しください。`,
    codes: {
      'tablet-pin-wrong': 'PINが違います',
      'tablet-pin-not-set': 'PINがまだありません。スタッフ画面のテーブル管理で先に決めてください。',
      'table-code-unknown': '今は使われていないテーブルコードです。テーブル管理から開き直してください。',
    },
  },
};
