import { text, type DemoCategory, type Dish } from '../dish.ts';

/** Served by the bar, to adults. */
const pour = { course: 'drink', station: 'bar', adultOnly: true } as const satisfies Partial<Dish>;

export const alcohol: DemoCategory = {
  key: 'alcohol',
  name: text('주류', 'Beer, Soju & Wine', 'お酒', '酒类'),
  dishes: [
    {
      ...pour,
      key: 'draft-beer',
      name: text('생맥주 500cc', 'Draft Beer 500 ml', '生ビール 500ml', '生啤 500ml'),
      description: text(
        '살얼음 잔에 따라 드리는 신선한 생맥주',
        'Fresh lager in a frosted mug',
        'キンキンに冷えたジョッキで注ぎたてを',
        '冰镇杯现打鲜啤',
      ),
      price: 5_000,
      allergens: ['wheat'],
    },
    {
      ...pour,
      key: 'soju',
      name: text('소주', 'Soju', '焼酎(ソジュ)', '烧酒'),
      description: text(
        '깔끔하게 차가운 한 병, 360ml',
        'A clean, chilled bottle, 360 ml',
        'すっきり冷えた一本、360ml',
        '冰镇清爽一瓶，360ml',
      ),
      price: 5_000,
      options: [
        {
          key: 'brand',
          name: text('종류', 'Kind', '種類', '种类'),
          min: 1,
          max: 1,
          options: [
            { key: 'mild', name: text('순한 소주 16도', 'Mild, 16%', 'まろやか 16度', '柔和 16度') },
            { key: 'original', name: text('오리지널 20도', 'Original, 20%', 'オリジナル 20度', '经典 20度') },
          ],
        },
      ],
    },
    {
      ...pour,
      key: 'makgeolli',
      name: text('지평 막걸리', 'Jipyeong Makgeolli', 'チピョンマッコリ', '砥平马格利米酒'),
      description: text(
        '부드럽고 달큰한 생막걸리 한 주전자',
        'A kettle of fresh rice wine, soft and gently sweet',
        'やわらかく甘い生マッコリをやかんで',
        '柔和微甜的生米酒，一壶上桌',
      ),
      price: 7_000,
      allergens: ['wheat'],
      origin: [['rice', 'kr']],
    },
    {
      ...pour,
      key: 'lemon-highball',
      name: text('레몬 하이볼', 'Lemon Highball', 'レモンハイボール', '柠檬嗨棒'),
      description: text(
        '위스키에 탄산과 레몬을 넉넉히',
        'Whisky, soda and plenty of lemon',
        'ウイスキーに炭酸とレモンをたっぷり',
        '威士忌加苏打水，柠檬满满',
      ),
      price: 7_500,
      tags: ['new'],
    },
    {
      ...pour,
      key: 'somaek-set',
      name: text('소맥 세트', 'Somaek Set', 'ソメクセット', '烧啤套餐'),
      description: text(
        '소주 한 병과 생맥주 두 잔, 비율은 마음대로',
        'A bottle of soju and two beers: mix as you like',
        '焼酎1本と生ビール2杯、割り方はお好みで',
        '一瓶烧酒配两杯生啤，比例随你调',
      ),
      price: 14_000,
      allergens: ['wheat'],
    },
    {
      ...pour,
      key: 'house-wine',
      name: text('하우스 와인', 'House Wine', 'ハウスワイン', '招牌红酒'),
      description: text(
        '고기와 잘 어울리는 묵직한 레드 한 잔',
        'A glass of full-bodied red that loves grilled meat',
        '肉料理に合うしっかりした赤をグラスで',
        '酒体饱满的红酒一杯，最配烤肉',
      ),
      price: 8_000,
      allergens: ['sulfites'],
    },
    {
      ...pour,
      key: 'warm-sake',
      name: text('따뜻한 청주', 'Warm Cheongju', '温かい清酒', '温清酒'),
      description: text(
        '은은하게 데운 맑은 술 한 병',
        'A flask of clear rice wine, gently warmed',
        'ほどよく温めた澄んだお酒を一本',
        '微微温热的清酒一壶',
      ),
      price: 12_000,
      origin: [['rice', 'kr']],
    },
    {
      ...pour,
      key: 'plum-wine',
      name: text('광양 매실주', 'Gwangyang Plum Wine', '光陽の梅酒', '光阳梅子酒'),
      description: text(
        '광양 매실로 담근 새콤달콤한 술',
        'Sweet and tart wine of green plums from Gwangyang',
        '光陽産の梅で仕込んだ甘酸っぱいお酒',
        '光阳青梅酿制，酸甜可口',
      ),
      price: 9_000,
      allergens: ['sulfites'],
    },
  ],
};
