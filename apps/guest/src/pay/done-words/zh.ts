import type { DoneWords } from './ko.ts';

export const zh: DoneWords = {
  title: '订单已提交',
  text: '厨房接单后会马上通知您',
  number: '订单号',
  items: '菜品',
  paidWith: (provider) => (provider ? `${provider}支付` : '支付金额'),
  total: '合计',
  comes: '预计出餐',
  inMinutes: (minutes) => `约${minutes}分钟后`,
  later: (minutes) => `比平时约多${minutes}分钟`,
  moreMenu: '继续看菜单',
  toMenu: '关闭并返回菜单',
  unknown: '找不到此订单',
};
