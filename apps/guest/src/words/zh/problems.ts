import type * as ko from '../ko/problems.ts';

export const problems: typeof ko.problems = {
  'network-lost': '网络已断开，联网后请重试。',
  'still-offline': '尚未发送，联网后请重试。',
  timeout: '响应较慢，请稍后重试。',
  overloaded: '下单的人较多，请稍后重试。',
  'too-many-requests': '操作过于频繁，请稍候再试。',
  'dependency-unavailable': '暂时出现问题，请稍后重试。',
  'item-not-on-sale': '此菜品暂不供应',
  'item-not-available-now': '现在不是这道菜的供应时间',
  'category-on-hold': '厨房正忙，此菜品暂停点单',
  'options-invalid': '请重新选择选项',
  'out-of-stock': '已售罄',
  'side-needs-main': '请先加入一道主菜',
  'once-per-table': '每桌限点一次',
  'quantity-out-of-range': '数量为1到99份',
  'order-too-large': '超过一次可点的数量，请分次下单。',
  'too-many-unpaid-orders': '待支付的订单过多，请先支付或取消。',
  'price-changed': '价格有变动，请确认合计。',
  'ordering-paused': '暂时无法下单，请稍后再试。',
  'table-session-closed': '此桌的用餐已结束，请重新扫描二维码。',
  'cart-empty': '购物车是空的',
  'order-already-accepted': '厨房已接单，无法取消。请联系店员。',
  'payment-in-progress': '正在确认之前的付款，请稍后再试。',
  'counter-payment-off': '本店不支持柜台付款，请使用其他方式。',
  'payment-unavailable': '支付平台没有响应，请稍后重试。',
  'too-many-calls': '您刚刚已多次呼叫，店员很快就到。',
  'call-kind-unknown': '该服务已不可用，请重新选择。',
  other: '出现问题，请重试或联系店员。',
};
export const stockLeft: typeof ko.stockLeft = (left) => `仅剩${left}份`;
export const mostAtOnce: typeof ko.mostAtOnce = (most) => `一次最多${most}份`;
export const mostLines: typeof ko.mostLines = (most) => `购物车太长了，请只保留${most}行，其余的之后再点。`;
export const mostPerOrder: typeof ko.mostPerOrder = (most) => `每次合计最多${most}份，请分次下单。`;

export { allergens } from '@hiorder/ui/allergens/zh';
