import type { MenuItem, Rankings } from '@hiorder/contracts';
import { body, type State } from './state.ts';
import type { World } from './world.ts';

const itemsOf = (world: World): MenuItem[] => world.menu.categories.flatMap(({ items }) => items);

/** `before`: the rank in the period before, by place; null where it is new. */
function ranked(items: readonly MenuItem[], ranks: readonly number[], before: readonly (number | null)[]) {
  const told: Rankings = {
    ...{ storeId: 's', period: 'today', from: '2026-03-05', to: '2026-03-05' },
    items: items.slice(0, ranks.length).map((item, place) => {
      const [rank = 1, previousRank = null] = [ranks[place], before[place]];
      return {
        ...{ rank, itemId: item.id, orderCount: 60 - rank * 3, previousRank },
        change: previousRank === null ? null : previousRank - rank,
      };
    }),
  };
  return body(told);
}

const usual = (world: World) =>
  ranked(itemsOf(world), [1, 2, 3, 4, 5, 6, 6, 8, 9, 10], [1, 3, 2, 6, 5, 4, null, 7, 21, 9]);

const LONG =
  '사장님이 새벽 시장에서 직접 고른 국내산 한우 차돌박이와 제철 채소를 듬뿍 넣고 끓인 특제 얼큰 버섯 부대전골';

/** Names that do not fit, prices of seven figures, nothing to look at, nothing left. */
function odd(world: World): World['menu'] {
  return {
    ...world.menu,
    categories: world.menu.categories.map((category) => ({
      ...category,
      items: category.items.map((item, place) => ({
        ...item,
        ...(place % 3 === 0 && { name: LONG, price: { amount: 1_234_567, currency: 'KRW' } }),
        ...(place % 3 === 1 && { photo: null }),
        soldOut: place % 4 === 2,
      })),
    })),
  };
}

const RANKINGS = 'GET /api/stores/*/rankings';
const places = (count: number) => Array.from({ length: count }, (_, place) => place + 1);

export const rankingStates: readonly State[] = [
  {
    ...{ name: 'ranking', path: '/ranking', long: true },
    answers: (world) => ({ [RANKINGS]: usual(world) }),
  },
  {
    ...{ name: 'ranking-on-menu', path: '/' },
    answers: (world) => ({ [RANKINGS]: usual(world) }),
  },
  {
    ...{ name: 'ranking-on-item', path: (world) => `/items/${itemsOf(world)[2]!.id}` },
    answers: (world) => ({ [RANKINGS]: usual(world) }),
  },
  {
    ...{ name: 'ranking-shared', path: '/ranking' },
    answers: (world) => ({ [RANKINGS]: ranked(itemsOf(world), [1, 1, 1, 4, 4, 6, 6, 6], []) }),
  },
  {
    ...{ name: 'ranking-odd', path: '/ranking', long: true },
    answers: (world) => ({
      'GET /api/stores/*/menu': body(odd(world)),
      [RANKINGS]: ranked(itemsOf(world), places(12), [1, 14, 131, null, 5, 6, 7]),
    }),
  },
  {
    ...{ name: 'ranking-many', path: '/ranking' },
    answers: (world) => ({ [RANKINGS]: ranked(itemsOf(world), places(200), places(200)) }),
  },
  { name: 'ranking-empty', path: '/ranking', answers: () => ({ [RANKINGS]: ranked([], [], []) }) },
  { name: 'ranking-loading', path: '/ranking', answers: () => ({ [RANKINGS]: { never: true } }) },
  {
    ...{ name: 'ranking-away', path: '/ranking' },
    answers: () => ({ [RANKINGS]: { status: 503, code: 'dependency-unavailable' } }),
  },
];
