import type { CounterWords } from './ko.ts';

export const zh: CounterWords = {
  title: '等待柜台付款',
  taken: '已收款',
  takenOf: (table, money) => `${table} 已收 ${money}`,
  askTitle: (table, money) => `${table} ${money}，收到付款了吗？`,
  askText: '点“已收款”后，订单会立即送到厨房。',
  left: (left) => (left < 1 ? '即将结束' : `还剩${left}分钟`),
  arrived: (table, money) => `${table} 等待柜台付款 · ${money}`,
  done: (table) => `${table}已付款，订单已送到厨房`,
  unsure: (table) => `${table}的收款未能确认，如果仍在列表中，请再点一次`,
  gone: '订单已取消或已超时',
  already: '该订单已收过款',
};
