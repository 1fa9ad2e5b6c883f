import { text, type DishOption, type DishOptions } from './dish.ts';

/** How hot: one must be chosen. */
export const heat: DishOptions = {
  key: 'heat',
  name: text('맵기', 'Spiciness', '辛さ', '辣度'),
  min: 1,
  max: 1,
  options: [
    { key: 'mild', name: text('순한 맛', 'Mild', 'ひかえめ', '微辣') },
    { key: 'medium', name: text('보통', 'Medium', '普通', '中辣') },
    { key: 'hot', name: text('얼큰하게', 'Hot', '辛口', '特辣') },
  ],
};

export const ramyeonNoodles: DishOption = {
  key: 'ramyeon',
  name: text('라면사리', 'Ramyeon noodles', 'ラーメン麺', '拉面'),
  plus: 2_000,
  allergens: ['wheat', 'soy'],
};
export const udonNoodles: DishOption = {
  key: 'udon',
  name: text('우동사리', 'Udon noodles', 'うどん', '乌冬面'),
  plus: 2_500,
  allergens: ['wheat'],
};
export const mozzarella: DishOption = {
  key: 'mozzarella',
  name: text('모차렐라 치즈', 'Mozzarella', 'モッツァレラチーズ', '马苏里拉芝士'),
  plus: 3_000,
  allergens: ['milk'],
};
export const extraTofu: DishOption = {
  key: 'tofu',
  name: text('두부 추가', 'Extra tofu', '豆腐追加', '加豆腐'),
  plus: 1_500,
  allergens: ['soy'],
};
export const bowlOfRice: DishOption = {
  key: 'rice',
  name: text('공기밥', 'Bowl of rice', 'ご飯', '米饭'),
  plus: 1_000,
};

/** Up to `max` things on top, none needed. */
export const extras = (max: number, options: readonly DishOption[]): DishOptions => ({
  key: 'extras',
  name: text('추가', 'Extras', 'トッピング', '加料'),
  min: 0,
  max,
  options,
});

/** Two sizes: the price of the dish is that of the smaller. */
export const size = (largerPlus: number): DishOptions => ({
  key: 'size',
  name: text('크기', 'Size', 'サイズ', '份量'),
  min: 1,
  max: 1,
  options: [
    { key: 'regular', name: text('보통', 'Regular', '並', '普通') },
    { key: 'large', name: text('크게', 'Large', '大', '大份'), plus: largerPlus },
  ],
});

export const sauces: DishOptions = {
  key: 'sauce',
  name: text('소스', 'Sauce', 'ソース', '酱料'),
  min: 1,
  max: 2,
  options: [
    { key: 'salt', name: text('소금', 'Salt', '塩', '椒盐') },
    {
      key: 'yangnyeom',
      name: text('양념', 'Sweet and spicy', 'ヤンニョム', '甜辣酱'),
      plus: 1_000,
      allergens: ['soy', 'tomato'],
    },
    {
      key: 'mustard',
      name: text('허니 머스터드', 'Honey mustard', 'ハニーマスタード', '蜂蜜芥末'),
      plus: 500,
      allergens: ['egg'],
    },
  ],
};

export const servedHow: DishOptions = {
  key: 'temperature',
  name: text('온도', 'Temperature', '温度', '温度'),
  min: 1,
  max: 1,
  options: [
    { key: 'iced', name: text('차갑게', 'Iced', 'アイス', '冰') },
    { key: 'hot', name: text('따뜻하게', 'Hot', 'ホット', '热') },
  ],
};
