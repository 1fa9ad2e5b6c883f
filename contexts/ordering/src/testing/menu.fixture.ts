import type { Menu, MenuItem, OptionGroup } from '../domain/menu/menu-item.ts';

export const STORE = 'store-1';

const spiciness: OptionGroup = {
  id: 'spiciness',
  names: { ko: '맵기', en: 'Spiciness' },
  min: 1,
  max: 1,
  options: [
    { id: 'mild', names: { ko: '순한 맛', en: 'Mild' }, priceDelta: 0, soldOut: false },
    { id: 'hot', names: { ko: '매운 맛', en: 'Hot' }, priceDelta: 500, soldOut: false },
  ],
};
const extras: OptionGroup = {
  id: 'extras',
  names: { ko: '추가' },
  min: 0,
  max: 2,
  options: [
    { id: 'ramen', names: { ko: '라면사리' }, priceDelta: 2_000, soldOut: false },
    { id: 'cheese', names: { ko: '치즈' }, priceDelta: 1_500, soldOut: false },
    { id: 'tofu', names: { ko: '두부' }, priceDelta: 1_000, soldOut: true },
  ],
};

export function menuItem(change: Partial<MenuItem> & { id: string }): MenuItem {
  return {
    storeId: STORE,
    categoryId: 'dishes',
    version: 1,
    onSale: true,
    names: { ko: change.id },
    price: 10_000,
    course: 'other',
    needsMain: false,
    oncePerTable: false,
    adultOnly: false,
    station: 'kitchen',
    optionGroups: [],
    availableHours: null,
    ...change,
  };
}

/** One dish for every rule. */
export const items = {
  stew: menuItem({
    id: 'stew',
    names: { ko: '부대찌개', en: 'Army stew' },
    price: 12_000,
    course: 'main',
    optionGroups: [spiciness, extras],
  }),
  bibimbap: menuItem({ id: 'bibimbap', names: { ko: '비빔밥' }, price: 9_000, course: 'main' }),
  rice: menuItem({ id: 'rice', names: { ko: '공기밥' }, price: 1_000, course: 'side', needsMain: true }),
  soju: menuItem({
    id: 'soju',
    names: { ko: '소주' },
    price: 5_000,
    course: 'drink',
    adultOnly: true,
    station: 'bar',
  }),
  cola: menuItem({ id: 'cola', names: { ko: '콜라' }, price: 2_000, course: 'drink', station: 'bar' }),
  event: menuItem({ id: 'event', names: { ko: '천원 계란찜' }, price: 1_000, oncePerTable: true }),
  /** NOON of the fixtures is one of these hours in Seoul. */
  lunch: menuItem({
    id: 'lunch',
    names: { ko: '점심 특선' },
    price: 11_000,
    availableHours: [{ days: [1, 2, 3, 4, 5], from: '11:00', to: '14:00' }],
  }),
  water: menuItem({ id: 'water', names: { ko: '물' }, price: 0 }),
  gone: menuItem({ id: 'gone', names: { ko: '냉면' }, price: 8_000, course: 'main', onSale: false }),
};

export const menuOf = (...list: readonly MenuItem[]): Menu => new Map(list.map((item) => [item.id, item]));

export const fixtureMenu: Menu = menuOf(...Object.values(items));
