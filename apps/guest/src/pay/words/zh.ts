import type { PayFailureWords } from './ko.ts';

export const zh: PayFailureWords = {
  'card-declined': { title: '支付被拒绝', text: '发卡机构拒绝了这笔支付，请换一张卡或其他支付方式重试。' },
  'insufficient-funds': { title: '余额不足', text: '余额不足，未能支付。请换一张卡或其他支付方式重试。' },
  'limit-exceeded': { title: '超出支付限额', text: '超出限额，未能支付。请换一张卡或其他支付方式重试。' },
  'expired-card': { title: '卡片已过期', text: '请确认有效期，或换一张卡重试。' },
  'invalid-card': { title: '此卡无法使用', text: '请确认卡片信息，或换一张卡重试。' },
  'not-authorized': { title: '支付验证未完成', text: '请确认密码或验证信息后重试。' },
  'method-unavailable': { title: '此支付方式暂时无法使用', text: '请换一张卡或其他支付方式重试。' },
  cancelled: { title: '支付已取消', text: '还没有下单。' },
  expired: { title: '支付时间已过', text: '订单已取消，没有扣款。请从购物车重新下单。' },
  mismatch: { title: '支付金额与订单不符', text: '金额与订单不符，没有扣款。请在购物车确认合计。' },
  failed: { title: '支付未完成', text: '没有扣款，请重试。' },
};
