import type { CounterWords } from './ko.ts';

export const ja: CounterWords = {
  title: 'カウンター会計待ち',
  taken: '受け取りました',
  takenOf: (table, money) => `${table} ${money} 受け取りました`,
  left: (left) => (left < 1 ? 'まもなく終了' : `残り${left}分`),
  arrived: (table, money) => `${table} カウンター会計待ち · ${money}`,
  done: (table) => `${table}のお会計が済みました。注文が厨房に入りました`,
  gone: '注文が取り消されたか、時間が過ぎました',
};
