import { text, type DemoCategory } from '../dish.ts';
import { extras, heat, mozzarella, ramyeonNoodles, sauces, udonNoodles } from '../options.ts';

export const signature: DemoCategory = {
  key: 'signature',
  name: text('대표 메뉴', 'House Favorites', '看板メニュー', '招牌菜'),
  dishes: [
    {
      key: 'budae-jjigae',
      name: text('달빛 부대찌개', 'Moonlight Army Stew', '月明かりのプデチゲ', '月光部队锅'),
      description: text(
        '사골 육수에 소시지와 두부를 듬뿍. 잘 익은 김치와 자작하게 끓여 둘이 드시기 좋아요.',
        'Sausage, tofu and ripe kimchi simmered in rich bone broth. Made for two.',
        '牛骨スープにソーセージと豆腐がたっぷり。熟成キムチと煮込んだ二人前。',
        '牛骨高汤配满满的香肠与豆腐，加入熟成泡菜慢煮，适合两人享用。',
      ),
      price: 24_000,
      options: [
        heat,
        {
          ...extras(3, [
            ramyeonNoodles,
            udonNoodles,
            mozzarella,
            {
              key: 'sausage',
              name: text('수제 소시지', 'Handmade sausage', '手作りソーセージ', '手工香肠'),
              plus: 4_000,
              allergens: ['pork'],
              soldOut: true,
            },
          ]),
          name: text('사리 추가', 'Add to the pot', 'サリ追加', '加料'),
        },
      ],
      allergens: ['pork', 'wheat', 'soy', 'milk'],
      origin: [
        ['sausage', 'kr'],
        ['kimchi', 'kr'],
        ['tofu', 'kr'],
      ],
      spicy: 2,
      tags: ['signature'],
    },
    {
      key: 'sokcho-dumplings',
      name: text('속초식 군만두', 'Sokcho-style Fried Dumplings', '束草風焼き餃子', '束草煎饺'),
      description: text(
        '테이블당 1개, 첫 주문에 드리는 가격',
        'One per table, at our welcome price',
        '1テーブル1皿、初回注文だけの特別価格',
        '每桌限一份，首单特惠价',
      ),
      price: 1_000,
      course: 'other',
      oncePerTable: true,
      station: 'fry',
      allergens: ['pork', 'wheat', 'soy', 'egg', 'sesame'],
      origin: [['pork', 'kr']],
      tags: ['event'],
      stock: 40,
    },
    {
      key: 'oyster-pancakes',
      name: text('통영 굴전', 'Tongyeong Oyster Pancakes', '統営産カキのジョン', '统营牡蛎煎饼'),
      description: text(
        '통영 앞바다 굴에 달걀옷을 입혀 노릇하게',
        'Plump oysters from Tongyeong in golden egg batter',
        '統営の海のカキを卵の衣でふんわり香ばしく',
        '统营海域的鲜牡蛎，裹上蛋液煎至金黄',
      ),
      price: 16_000,
      station: 'fry',
      allergens: ['oyster', 'egg', 'wheat'],
      origin: [['oyster', 'kr']],
      stock: 0,
    },
    {
      key: 'whole-fried-chicken',
      name: text('가마솥 옛날통닭', 'Cauldron Fried Whole Chicken', '釜揚げ昔ながらの丸鶏', '铁锅老式炸全鸡'),
      description: text(
        '두 번 튀겨 바삭한 통닭 한 마리',
        'A whole chicken, fried twice for extra crunch',
        '二度揚げでパリッと仕上げた丸鶏一羽',
        '炸两遍、外酥里嫩的整只炸鸡',
      ),
      price: 17_000,
      station: 'fry',
      options: [sauces],
      allergens: ['chicken', 'wheat', 'soy'],
      origin: [['chicken', 'kr']],
      tags: ['signature'],
      stock: 20,
    },
    {
      key: 'bossam',
      name: text('저녁달 보쌈', 'Evening Moon Bossam', '夕月のポッサム', '晚月菜包肉'),
      description: text(
        '된장에 푹 삶은 삼겹살과 갓 무친 보쌈김치',
        'Pork belly simmered in soybean broth, with fresh kimchi',
        '味噌でじっくり茹でた豚バラと和えたてキムチ',
        '大酱慢煮五花肉，搭配现拌包肉泡菜',
      ),
      price: 32_000,
      options: [
        extras(2, [
          {
            key: 'oysters',
            name: text('생굴 곁들임', 'Fresh oysters', '生ガキ添え', '配鲜牡蛎'),
            plus: 8_000,
            allergens: ['oyster'],
          },
          {
            key: 'noodles',
            name: text('막국수 곁들임', 'Buckwheat noodles', 'そば麺添え', '配荞麦面'),
            plus: 5_000,
            allergens: ['buckwheat', 'wheat'],
          },
        ]),
      ],
      allergens: ['pork', 'soy', 'shrimp'],
      origin: [
        ['pork', 'kr'],
        ['kimchi', 'kr'],
      ],
      stock: 8,
    },
  ],
};
