import type { CounterWords } from './ko.ts';

export const ja: CounterWords = {
  title: 'カウンター会計待ち',
  taken: '会計済み',
  takenOf: (table, money) => `${table} ${money} 会計済み`,
  askTitle: (table, money) => `${table} ${money}を受け取りましたか？`,
  askText: '会計済みにすると、注文がすぐに厨房へ入ります。',
  left: (left) => (left < 1 ? 'まもなく終了' : `残り${left}分`),
  arrived: (table, money) => `${table} カウンター会計待ち · ${money}`,
  done: (table) => `${table}のお会計が済みました。注文が厨房に入りました`,
  unsure: (table) => `${table}の会計済みを確認できませんでした。一覧に残っていたら、もう一度押してください`,
  gone: '注文が取り消されたか、時間が過ぎました',
  already: 'すでに会計済みの注文です',
};
