import type { RankingWords } from './ko.ts';

export const zh: RankingWords = {
  title: '人气排行',
  when: '时间段',
  periods: { today: '今天', '7d': '7天', '30d': '30天' },
  asOf: (store) => `${store}的客人实际点单的份数`,
  rank: (rank) => `第${rank}名`,
  times: (count) => `已点${count}次`,
  up: (places) => `上升${places}名`,
  down: (places) => `下降${places}名`,
  same: '没有变化',
  fresh: '新',
  emptyTitle: {
    today: '今天还没有订单',
    '7d': '最近7天没有订单',
    '30d': '最近30天没有订单',
  },
  emptyText: '有人下单后会马上显示在这里',
  downTitle: '排行没有加载出来',
  downText: '查看菜单和下单不受影响。',
};
