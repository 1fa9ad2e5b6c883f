import type { CounterWords } from './ko.ts';

export const ja: CounterWords = {
  title: 'カウンターでお支払いください',
  text: 'カウンターでテーブル番号をお伝えください。お支払い後、すぐに厨房に入ります。',
  by: (time) => `${time}までにお支払いください`,
  late: 'カウンターでもお支払いいただけます。すでに決済された分は自動的に返金されます。',
};
