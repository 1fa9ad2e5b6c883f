import { text, type DemoCategory } from '../dish.ts';
import { extras, heat, mozzarella, size } from '../options.ts';

const egg = {
  key: 'egg',
  name: text('달걀 추가', 'Extra egg', '卵追加', '加鸡蛋'),
  plus: 1_000,
  allergens: ['egg'],
} as const;

export const meals: DemoCategory = {
  key: 'meals',
  name: text('식사', 'Rice & Noodles', 'ご飯・麺', '主食'),
  dishes: [
    {
      key: 'stone-pot-bibimbap',
      name: text('돌솥비빔밥', 'Stone Pot Bibimbap', '石焼きビビンバ', '石锅拌饭'),
      description: text(
        '다섯 가지 나물과 누룽지가 노릇한 뜨거운 돌솥',
        'Five vegetables over rice that crisps in a hot stone pot',
        '五色ナムルとおこげが香ばしい熱々の石鍋',
        '五色时蔬配金黄锅巴，石锅滚烫上桌',
      ),
      price: 11_000,
      options: [extras(1, [egg])],
      allergens: ['egg', 'soy', 'sesame', 'wheat'],
      origin: [['rice', 'kr']],
      tags: ['vegetarian'],
    },
    {
      key: 'feast-noodles',
      name: text('잔치국수', 'Feast Noodles', 'チャンチグクス', '喜面'),
      description: text(
        '멸치 육수에 말아 낸 부드러운 소면 한 그릇',
        'Soft wheat noodles in a warm anchovy broth',
        '煮干し出汁でいただくやわらかな素麺',
        '鳀鱼高汤配细滑面条',
      ),
      price: 8_000,
      options: [size(2_000)],
      allergens: ['wheat', 'egg', 'soy'],
    },
    {
      key: 'cold-noodles',
      name: text('물냉면', 'Cold Buckwheat Noodles', '水冷麺', '水冷面'),
      description: text(
        '살얼음 동동 띄운 동치미 육수와 메밀면',
        'Buckwheat noodles in an icy radish-water broth',
        '薄氷の浮いたトンチミスープとそば麺',
        '冰爽萝卜泡菜汤配荞麦面',
      ),
      price: 9_500,
      options: [size(2_500)],
      allergens: ['buckwheat', 'wheat', 'egg', 'beef', 'soy'],
      origin: [['beef', 'au']],
    },
    {
      key: 'kimchi-fried-rice',
      name: text('김치볶음밥', 'Kimchi Fried Rice', 'キムチチャーハン', '泡菜炒饭'),
      description: text(
        '철판에 볶아 고슬고슬, 반숙 달걀을 톡',
        'Fried hot and fluffy, with a runny egg on top',
        '鉄板でぱらりと炒め、半熟卵をのせて',
        '铁板炒得粒粒分明，戳破溏心蛋更香',
      ),
      price: 8_500,
      options: [extras(2, [egg, mozzarella])],
      allergens: ['egg', 'pork', 'soy', 'wheat', 'shrimp'],
      origin: [
        ['rice', 'kr'],
        ['kimchi', 'kr'],
      ],
      spicy: 1,
    },
    {
      key: 'moonlight-curry',
      name: text('달빛 카레라이스', 'Moonlight Curry Rice', '月明かりカレーライス', '月光咖喱饭'),
      description: text(
        '양파를 두 시간 볶아 깊고 부드러운 카레',
        'A mellow curry of onions cooked down for two hours',
        '玉ねぎを2時間炒めたまろやかなカレー',
        '洋葱慢炒两小时，咖喱醇厚柔和',
      ),
      price: 9_000,
      allergens: ['wheat', 'milk', 'beef', 'soy', 'tomato'],
      origin: [
        ['rice', 'kr'],
        ['beef', 'au'],
      ],
      spicy: 1,
      tags: ['new'],
    },
    {
      key: 'lunchbox',
      name: text('추억의 도시락', 'Old School Lunchbox', '思い出のお弁当', '怀旧盒饭'),
      description: text(
        '소시지와 볶음김치를 담아 흔들어 먹는 도시락',
        'Sausage and fried kimchi: close the lid, shake and eat',
        'ソーセージと炒めキムチ入り、振って食べるお弁当',
        '香肠配炒泡菜，盖上盖子摇一摇再吃',
      ),
      price: 6_000,
      allergens: ['pork', 'egg', 'soy', 'wheat'],
      origin: [
        ['rice', 'kr'],
        ['sausage', 'kr'],
      ],
    },
    {
      key: 'seafood-ramyeon',
      name: text('해물라면', 'Seafood Ramyeon', '海鮮ラーメン', '海鲜拉面'),
      description: text(
        '새우와 바지락으로 국물을 낸 양은냄비 라면',
        'Ramyeon in a tin pot, its broth made with shrimp and clams',
        'エビとアサリの旨みが溶けたアルミ鍋ラーメン',
        '鲜虾花蛤熬汤，用黄铜小锅煮的拉面',
      ),
      price: 7_500,
      options: [heat, extras(2, [egg, mozzarella])],
      allergens: ['wheat', 'shrimp', 'clam', 'egg', 'soy', 'milk'],
      origin: [
        ['shrimp', 'vn'],
        ['clam', 'kr'],
      ],
      spicy: 2,
    },
    {
      key: 'clam-kalguksu',
      name: text('바지락칼국수', 'Clam Knife-cut Noodles', 'アサリのカルグクス', '花蛤刀切面'),
      description: text(
        '손으로 썬 쫄깃한 면과 바지락의 시원한 맛',
        'Chewy hand-cut noodles in a clean clam broth',
        'もちもちの手切り麺とアサリのすっきり出汁',
        '手切面劲道，花蛤汤鲜甜',
      ),
      price: 9_500,
      options: [size(2_000)],
      allergens: ['wheat', 'clam', 'soy'],
      origin: [['clam', 'kr']],
    },
  ],
};
