import type { MenuItem } from '@hiorder/contracts';
import { body, type Answers, type State } from './state.ts';
import { cartOf, line, type World } from './world.ts';

const at = (name: string) => (world: World) => `/items/${world.item(name).id}`;

function changed(world: World, name: string, change: (item: MenuItem) => MenuItem): Answers {
  const { id } = world.item(name);
  const categories = world.menu.categories.map((category) => ({
    ...category,
    items: category.items.map((item) => (item.id === id ? change(item) : item)),
  }));
  return { 'GET /api/stores/*/menu': body({ ...world.menu, categories }) };
}

/** Every kind of choice at once. */
function choosy(item: MenuItem): MenuItem {
  const option = item.optionGroups[0]!.options[0]!;
  const options = (names: readonly string[], price: number) =>
    names.map((name, index) => ({
      ...option,
      id: `${name}-${price}`,
      name,
      priceDelta: { amount: index * price, currency: 'KRW' },
      soldOut: index === 3,
    }));
  return {
    ...item,
    optionGroups: [
      ...item.optionGroups,
      {
        ...{ id: 'base', name: '육수 고르기', min: 1, max: 1 },
        options: options(['사골 육수', '멸치 다시마 육수', '채소 육수', '닭 육수'], 500),
      },
      {
        ...{ id: 'sauce', name: '곁들임 소스', min: 1, max: 2 },
        options: options(
          [
            '간장 와사비 소스',
            '아주 긴 이름을 가진 사장님 특제 매콤달콤 마늘 소스',
            '초장',
            '쌈장',
            '기름장',
          ],
          300,
        ),
      },
      {
        ...{ id: 'cut', name: '자르는 방법과 굽는 정도를 골라 주세요', min: 0, max: 1 },
        options: options(['잘게', '크게'], 0),
      },
    ],
  };
}

export const itemStates: readonly State[] = [
  { name: 'item', path: at('달빛 부대찌개') },
  { name: 'item-long', path: at('달빛 부대찌개'), long: true },
  {
    name: 'item-many-options',
    path: at('김치찌개'),
    answers: (world) => changed(world, '김치찌개', choosy),
    long: true,
  },
  {
    name: 'item-missing-option',
    path: at('김치찌개'),
    async act(page) {
      await page.locator('.item-dock .button').click();
      await page.locator('.group-missing').waitFor();
    },
  },
  { name: 'item-sold-out', path: at('통영 굴전') },
  {
    name: 'item-no-photo',
    path: at('해물파전'),
    answers: (world) => changed(world, '해물파전', (item) => ({ ...item, photo: null, description: '' })),
  },
  { name: 'item-side', path: at('치즈 볶음밥') },
  { name: 'item-event', path: at('속초식 군만두') },
  {
    name: 'item-later',
    path: at('김치찌개'),
    answers: (world) =>
      changed(world, '김치찌개', (item) => ({
        ...item,
        availableFrom: new Date(Date.now() + 3_600_000).toISOString(),
        adultOnly: true,
        needsMain: true,
      })),
  },
  {
    name: 'item-change',
    path: (world) => `/items/${world.item('달빛 부대찌개').id}?line=line-x`,
    answers: (world) => ({
      'GET /api/cart': body(
        cartOf([
          {
            ...line(world.item('달빛 부대찌개'), { by: world.me, quantity: 2, extra: 1, note: '덜 짜게' }),
            id: 'line-x',
          },
        ]),
      ),
    }),
    long: true,
  },
  { name: 'item-gone', path: '/items/gone' },
  {
    name: 'item-loading',
    path: at('김치찌개'),
    answers: () => ({ 'GET /api/stores/*/menu': { never: true } }),
  },
  {
    name: 'item-failed',
    path: at('김치찌개'),
    answers: () => ({ 'GET /api/stores/*/menu': { status: 503, code: 'overloaded' } }),
  },
];
