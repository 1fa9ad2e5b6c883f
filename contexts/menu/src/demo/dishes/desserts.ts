import { text, type DemoCategory } from '../dish.ts';

export const desserts: DemoCategory = {
  key: 'desserts',
  name: text('후식', 'Desserts', 'デザート', '甜点'),
  dishes: [
    {
      key: 'moonlight-shaved-ice',
      name: text('딸기 컵빙수', 'Strawberry Shaved Ice', 'いちごのカップかき氷', '草莓刨冰杯'),
      description: text(
        '우유 얼음에 딸기청을 넉넉히 올린 한 컵',
        'Snowy milk ice under homemade strawberry syrup',
        'ミルク氷に自家製いちごシロップをたっぷり',
        '牛奶冰淋上满满的自制草莓酱',
      ),
      price: 5_500,
      course: 'other',
      station: 'bar',
      allergens: ['milk'],
      tags: ['new', 'vegetarian'],
    },
    {
      key: 'honey-butter-pancakes',
      name: text('꿀버터 팬케이크', 'Honey Butter Pancakes', 'はちみつバターパンケーキ', '蜂蜜黄油松饼'),
      description: text(
        '두툼하게 구워 버터와 흑당 시럽을 듬뿍',
        'Thick and fluffy, with butter and dark sugar syrup',
        '厚焼き生地にバターと黒糖シロップ',
        '厚松饼配黄油与黑糖浆',
      ),
      price: 8_000,
      course: 'other',
      allergens: ['wheat', 'milk', 'egg'],
      tags: ['vegetarian'],
    },
    {
      key: 'watermelon-punch',
      name: text('수박 화채', 'Watermelon Punch', 'スイカファチェ', '西瓜水果宾治'),
      description: text(
        '제철 과일과 찹쌀 경단을 띄운 시원한 화채',
        'Seasonal fruit and rice dumplings in a chilled pink punch',
        '旬の果物と白玉を浮かべた冷たいファチェ',
        '时令水果与糯米丸子，冰凉清甜',
      ),
      price: 12_000,
      course: 'other',
      station: 'bar',
      allergens: ['milk', 'peach'],
      tags: ['vegetarian'],
      stock: 9,
    },
    {
      key: 'ice-cream-trio',
      name: text('세 가지 아이스크림', 'Ice Cream Trio', 'アイスクリーム3種', '三色冰淇淋'),
      description: text(
        '바닐라, 초콜릿, 딸기를 한 접시에',
        'Vanilla, chocolate and strawberry on one plate',
        'バニラ、チョコ、いちごをひと皿に',
        '香草、巧克力、草莓一次满足',
      ),
      price: 6_000,
      course: 'other',
      station: 'bar',
      allergens: ['milk', 'egg', 'wheat'],
      tags: ['vegetarian'],
    },
  ],
};
