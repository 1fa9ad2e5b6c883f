import type { Words } from './words.ts';

const again = '请返回订单页面重试。';

export const zh: Words = {
  title: '付款',
  back: '返回订单',
  practice: '练习用付款窗口',
  practiceMore: '不会发生真实扣款。',
  amount: '付款金额',
  items: '菜品',
  method: '付款方式',
  methods: { card: '银行卡', tosspay: 'Toss Pay', kakaopay: 'Kakao Pay', naverpay: 'Naver Pay' },
  approve: (amount) => `支付${amount}`,
  cancel: '取消付款',
  others: '练习其他结果',
  when: '何时拒绝',
  whenNow: '在此窗口立即拒绝',
  whenConfirmed: '最后确认时',
  reasons: {
    card: ['卡片被拒', '发卡行拒绝'],
    balance: ['余额不足', '账户余额不够'],
    limit: ['超出限额', '超过当日限额'],
    expired: ['卡片过期', '已过有效期'],
  },
  slow: ['缓慢确认', '确认需要几秒钟'],
  closing: '可以关闭此窗口。尚未付款的订单会保留。',
  settled: '已经支付',
  broken: '无法打开付款窗口',
  brokenMore: {
    'order-id-invalid': `订单号不正确。${again}`,
    'amount-invalid': `付款金额不正确。${again}`,
    'currency-invalid': `货币不正确。${again}`,
    'name-invalid': `订单名称不正确。${again}`,
    'return-address-foreign': `返回地址不属于本店。${again}`,
    'action-unknown': `未知的选择。${again}`,
  },
};
