import type { MenuItem, Recommendations } from '@hiorder/contracts';
import { body, type Answers, type State } from './state.ts';
import { cartOf, line, type World } from './world.ts';

const NAMES = ['치즈 볶음밥', '가마솥 옛날통닭', '해물순두부찌개', '달빛 부대찌개', '저녁달 보쌈'];

function offers(world: World, reason: string, o: { together?: MenuItem } = {}) {
  const named = NAMES.flatMap((name) => {
    try {
      return [world.item(name)];
    } catch {
      return [];
    }
  });
  const told: Recommendations = {
    storeId: 's',
    items: named.map(({ id: itemId }, place) => ({
      ...{ itemId, reason, score: 0.9 - place / 10 },
      because: o.together ? { code: 'ordered-together', itemId: o.together.id } : { code: 'popular' },
    })),
  };
  return { 'GET /api/stores/*/recommendations': body(told) };
}

function withStew(world: World): Answers {
  const stew = world.item('김치찌개');
  return {
    ...offers(world, `${stew.name}와 함께 많이 주문해요`, { together: stew }),
    'GET /api/cart': body(cartOf([line(stew, { by: world.me, quantity: 2 })])),
  };
}

/** The cards' code is there. */
const ready = '.strip';

export const recommendStates: readonly State[] = [
  { ...{ name: 'recommend-menu', path: '/', ready }, answers: withStew },
  {
    ...{ name: 'recommend-menu-liked', path: '/', ready },
    answers: (world) => offers(world, '저녁에 특히 많이 찾아요'),
  },
  { ...{ name: 'recommend-cart', path: '/cart', ready, long: true }, answers: withStew },
];
