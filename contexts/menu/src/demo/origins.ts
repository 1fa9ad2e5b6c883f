import { text } from './dish.ts';

const COUNTRIES = {
  kr: text('국내산', 'Korea', '韓国産', '韩国产'),
  us: text('미국산', 'USA', 'アメリカ産', '美国产'),
  au: text('호주산', 'Australia', 'オーストラリア産', '澳大利亚产'),
  br: text('브라질산', 'Brazil', 'ブラジル産', '巴西产'),
  cn: text('중국산', 'China', '中国産', '中国产'),
  vn: text('베트남산', 'Vietnam', 'ベトナム産', '越南产'),
  ca: text('캐나다산', 'Canada', 'カナダ産', '加拿大产'),
} as const;
export type Country = keyof typeof COUNTRIES;

const INGREDIENTS = {
  sausage: text('소시지(돼지고기)', 'Sausage (pork)', 'ソーセージ(豚肉)', '香肠(猪肉)'),
  kimchi: text(
    '김치(배추, 고춧가루)',
    'Kimchi (cabbage, chili powder)',
    'キムチ(白菜、唐辛子粉)',
    '泡菜(白菜、辣椒粉)',
  ),
  cabbage: text('배추', 'Napa cabbage', '白菜', '白菜'),
  chili: text('고춧가루', 'Chili powder', '唐辛子粉', '辣椒粉'),
  tofu: text('두부(콩)', 'Tofu (soybean)', '豆腐(大豆)', '豆腐(大豆)'),
  pork: text('돼지고기', 'Pork', '豚肉', '猪肉'),
  beef: text('소고기', 'Beef', '牛肉', '牛肉'),
  chicken: text('닭고기', 'Chicken', '鶏肉', '鸡肉'),
  rice: text('쌀', 'Rice', '米', '大米'),
  squid: text('오징어', 'Squid', 'イカ', '鱿鱼'),
  oyster: text('굴', 'Oyster', 'カキ', '牡蛎'),
  shrimp: text('새우', 'Shrimp', 'エビ', '虾'),
  prawn: text('대하', 'King prawn', '大正エビ', '大虾'),
  clam: text('바지락', 'Manila clam', 'アサリ', '花蛤'),
  potato: text('감자', 'Potato', 'じゃがいも', '土豆'),
  sweetPotato: text('고구마', 'Sweet potato', 'さつまいも', '红薯'),
} as const;
export type Ingredient = keyof typeof INGREDIENTS;

export const originOf = ([ingredient, country]: readonly [Ingredient, Country]) => ({
  ingredient: INGREDIENTS[ingredient],
  country: COUNTRIES[country],
});
