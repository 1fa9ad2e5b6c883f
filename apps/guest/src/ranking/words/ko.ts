import type { RankingPeriod } from '@hiorder/contracts';

/** The ranking's screen; the other languages have the same shape. */
export const ko = {
  title: '인기 순위',
  when: '기간',
  periods: { today: '오늘', '7d': '7일', '30d': '30일' } satisfies Record<RankingPeriod, string>,
  asOf: (store: string) => `${store} 손님들이 실제로 주문한 수예요`,
  rank: (rank: number) => `${rank}위`,
  times: (count: number) => `${count}번 주문`,
  up: (places: number) => `${places}계단 오름`,
  down: (places: number) => `${places}계단 내림`,
  same: '변동 없음',
  fresh: '신규',
  emptyTitle: {
    today: '오늘은 아직 주문이 없어요',
    '7d': '7일 동안 주문이 없었어요',
    '30d': '30일 동안 주문이 없었어요',
  } satisfies Record<RankingPeriod, string>,
  emptyText: '주문이 들어오면 바로 보여 드려요',
  downTitle: '순위를 불러오지 못했어요',
  downText: '메뉴를 보고 주문하는 데는 문제가 없어요.',
};
export type RankingWords = typeof ko;
