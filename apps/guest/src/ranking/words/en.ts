import type { RankingWords } from './ko.ts';

export const en: RankingWords = {
  title: 'Most ordered',
  when: 'Period',
  periods: { today: 'Today', '7d': '7 days', '30d': '30 days' },
  asOf: (store) => `Real orders by guests of ${store}`,
  rank: (rank) => `No. ${rank}`,
  times: (count) => `${count} ${count === 1 ? 'order' : 'orders'}`,
  up: (places) => `up ${places}`,
  down: (places) => `down ${places}`,
  same: 'no change',
  fresh: 'New',
  emptyTitle: {
    today: 'No orders yet today',
    '7d': 'No orders in the last 7 days',
    '30d': 'No orders in the last 30 days',
  },
  emptyText: 'It shows here as soon as somebody orders.',
  downTitle: 'We could not load the ranking',
  downText: 'You can go on reading the menu and ordering.',
};
