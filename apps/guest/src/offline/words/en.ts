import type { OfflineWords } from './ko.ts';

export const en: OfflineWords = {
  kept: 'This is a saved menu. Prices and sold-out dishes may have changed.',
  away: 'The menu cannot be loaded right now. This is a saved one: prices and sold-out dishes may have changed.',
  notNow: 'You can order again in a moment',
  newer: 'A newer version is ready',
  stays: 'Your cart and notes stay',
  take: 'Update',
  renewed: 'This is the newer version',
};
