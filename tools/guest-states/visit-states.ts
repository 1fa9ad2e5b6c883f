import type { VisitView } from '@hiorder/contracts';
import { body, type Answers, type State } from './state.ts';
import { ago, line, type World } from './world.ts';

const LONG =
  '사장님이 새벽 시장에서 직접 고른 국내산 한우 차돌박이와 제철 채소를 듬뿍 넣고 끓인 특제 얼큰 버섯 부대전골';
const DAY = 24 * 60;

const dinner = (world: World) => [
  line(world.item('달빛 부대찌개'), { by: world.me, extra: 2 }),
  line(world.item('치즈 볶음밥'), { by: world.me, quantity: 2 }),
  { ...line(world.item('생맥주 500cc'), { by: world.friends[0]!, quantity: 12 }), name: LONG },
];

function visits(world: World, next?: string): Answers {
  const visit = (days: number, name: string, id: string): VisitView => {
    const lines = dinner(world);
    const amount = lines.reduce((sum, one) => sum + one.linePrice.amount, 0);
    return {
      ...{ id: `visit-${days}`, store: { id, name }, at: ago(days * DAY), lines },
      total: { amount, currency: 'KRW' },
    };
  };
  const items = [visit(3, '달빛식당', world.menu.storeId), visit(40, '한강이 보이는 어느 다른 식당', 'else')];
  return {
    'GET /api/me': body({ kind: 'guest', member: { email: 'mina.kim.with.a.long.name@example.kr' } }),
    'GET /api/me/visits': body({ items, ...(next && { nextCursor: next }) }),
  };
}

export const visitStates: readonly State[] = [
  { name: 'visits', path: '/visits', answers: (world) => visits(world, 'more'), long: true },
  { name: 'visits-why', path: '/visits' },
  {
    name: 'visits-none',
    path: '/visits',
    answers: (world) => ({ ...visits(world), 'GET /api/me/visits': body({ items: [] }) }),
  },
];
