import type { ReceiptWords } from './ko.ts';

export const zh: ReceiptWords = {
  title: '收据',
  order: '订单号',
  table: '餐桌',
  date: '下单时间',
  total: '合计',
  refunded: '退款',
  kept: '实付金额',
  payment: '支付',
  share: '分享',
  copy: '复制',
  print: '打印',
  copied: '已复制收据',
  notCopied: '无法复制，请截屏保存。',
  gone: '找不到这个订单',
  goneText: '请在订单记录中重新选择。',
  sentGone: '找不到这张收据',
  sentGoneText: '请确认链接是否完整。',
};
