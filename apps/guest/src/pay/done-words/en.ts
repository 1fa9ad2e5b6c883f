import type { DoneWords } from './ko.ts';

export const en: DoneWords = {
  title: 'Your order is in',
  text: 'We will tell you as soon as the kitchen accepts it',
  number: 'Order number',
  items: 'Dishes',
  paidWith: (provider) => (provider ? `Paid with ${provider}` : 'Paid'),
  total: 'Total',
  comes: 'Ready',
  inMinutes: (minutes) => `in about ${minutes} min`,
  later: (minutes) => `about ${minutes} minutes longer than usual`,
  moreMenu: 'More from the menu',
  toMenu: 'Close, to the menu',
  unknown: 'We cannot find this order',
};
