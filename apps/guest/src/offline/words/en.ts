import type { OfflineWords } from './ko.ts';

export const en: OfflineWords = {
  kept: 'This is a saved menu. Prices and sold-out dishes may have changed.',
  newer: 'A newer version is ready. Your cart and what you are writing stay.',
  take: 'Reload',
  renewed: 'This is the newer version',
};
