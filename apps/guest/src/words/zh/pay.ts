import type * as ko from '../ko/pay.ts';

export const placing: typeof ko.placing = {
  overloadedTitle: '点餐人数较多',
  overloadedText: '稍后会自动重新下单，已选的菜品仍在购物车里。',
  lostTitle: '正在等待网络连接',
  lostText: '恢复连接后，订单只会提交一次，无需再次点击。',
  unansweredTitle: '正在确认订单是否已提交',
  unansweredText: '回复较慢。我们会自动再次确认，不会重复下单。',
  again: (seconds) => `${seconds}秒后重试`,
  underway: '正在重试',
  long: '如果等待太久，请告诉店员。',
  giveUp: '不再等待',
  notOrdered: '没有下单，已选的菜品仍在购物车里',
  stoppingTitle: '订单可能已经提交',
  stoppingText: '我们正在确认；如果已提交，会取消并告诉您。在此之前无法重新下单。',
  stopping: '正在确认上一笔订单是否已提交',
  checkAgain: (seconds) => `${seconds}秒后再次确认`,
  checking: '正在确认',
  tooOld: '刚才的订单可能没有提交，请查看订单记录',
};

export const pay: typeof ko.pay = {
  resume: '有一笔订单尚未付款',
  resumeAction: '继续付款',
  counter: '到柜台付款',
  confirming: '正在确认付款',
  confirmingText: '请稍候，不要关闭页面。',
  lateTitle: '支付确认有些延迟',
  lateText: '支付公司没有回复。订单已保留，我们会自动再次确认。',
  lateLost: '正在等待网络连接。订单已保留，恢复连接后会马上确认。',
  lateKeep: '浏览其他页面时确认仍会继续，请不要重复支付。',
  late: '正在确认支付，请不要重复支付',
  checkNow: '立即再次确认',
  choose: '支付方式',
  seeOrders: '查看订单',
  expired: '支付时间已过，菜品已放回购物车',
  kept: '已选的菜品仍在购物车里。',
  again: '重新付款',
  toCart: '返回购物车',
  unknownText: '请在订单记录中查看。',
};

export const methods: typeof ko.methods = {
  card: '银行卡',
  tosspay: 'Toss Pay',
  kakaopay: 'Kakao Pay',
  counter: '柜台',
};
