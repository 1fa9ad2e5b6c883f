import type { CallWords } from './ko.ts';

export const ja: CallWords = {
  title: '呼び出し',
  answer: '行きます',
  answerLong: (table, kind) => `${table} ${kind}、行きます`,
  answered: (table, kind) => `${table} ${kind}、向かっていると伝えました`,
  arrived: (table, kind) => `${table} 呼び出し：${kind}`,
  times: (n) => `${n}回呼び出し`,
  justNow: 'たった今',
  waiting: (time) => `${time}待ち`,
  mark: (n) => `呼び出し${n}件`,
  settings: {
    title: '呼び出しの項目',
    text: 'お客様がスタッフを呼ぶときに選ぶ項目です。上から順に表示されます。',
    link: '呼び出しの項目を変更',
    save: '保存',
    saved: '保存しました',
    stale: 'ほかの人が先に変更しました。読み込み直してから変更してください。',
    reload: '読み込み直す',
    onlyManagers: '変更できるのはマネージャーとオーナーだけです',
    unsaved: '保存していない変更があります',
    undo: '元に戻す',
  },
};
