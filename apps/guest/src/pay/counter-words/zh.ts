import type { CounterWords } from './ko.ts';

export const zh: CounterWords = {
  title: '请到柜台付款',
  text: '请在柜台告知桌号。付款后订单会立即送到厨房。',
  by: (time) => `请在${time}前付款`,
  late: '也可以到柜台付款。如已扣款，会自动退回。',
};
