import type { ReceiptWords } from './ko.ts';

export const en: ReceiptWords = {
  title: 'Receipt',
  order: 'Order',
  table: 'Table',
  date: 'Ordered at',
  total: 'Total',
  refunded: 'Refunded',
  kept: 'Amount paid',
  payment: 'Payment',
  share: 'Share',
  copy: 'Copy',
  print: 'Print',
  copied: 'The receipt is copied',
  notCopied: 'It could not be copied. Please take a screenshot.',
  gone: 'This order is not here',
  goneText: 'Please choose it again in your orders.',
  sentGone: 'This receipt is not here',
  sentGoneText: 'Please check that you have the whole link.',
};
