import { text, type DemoCategory } from '../dish.ts';
import { servedHow } from '../options.ts';

export const softDrinks: DemoCategory = {
  key: 'soft-drinks',
  name: text('음료', 'Soft Drinks', 'ソフトドリンク', '饮料'),
  dishes: [
    {
      key: 'cola',
      name: text('콜라', 'Cola', 'コーラ', '可乐'),
      description: text(
        '얼음 가득 시원한 한 잔',
        'Ice-cold, in a big cup',
        '氷たっぷりの冷たい一杯',
        '满杯冰块，透心凉',
      ),
      price: 2_500,
      course: 'drink',
      station: 'bar',
      options: [
        {
          key: 'sugar',
          name: text('종류', 'Kind', '種類', '种类'),
          min: 1,
          max: 1,
          options: [
            { key: 'classic', name: text('오리지널', 'Classic', 'オリジナル', '经典') },
            { key: 'zero', name: text('제로', 'Zero', 'ゼロ', '零糖') },
          ],
        },
      ],
      tags: ['vegetarian'],
    },
    {
      key: 'cider',
      name: text('라임 사이다', 'Lime Soda', 'ライムサイダー', '青柠汽水'),
      description: text(
        '라임을 짜 넣은 톡 쏘는 사이다',
        'Sparkling lemon-lime soda with fresh lime',
        'ライムをしぼったシュワッとサイダー',
        '现挤青柠，气泡十足',
      ),
      price: 3_000,
      course: 'drink',
      station: 'bar',
      tags: ['vegetarian'],
    },
    {
      key: 'hallabong-ade',
      name: text('한라봉 에이드', 'Hallabong Ade', 'ハルラボンエード', '汉拿峰柑橘气泡饮'),
      description: text(
        '제주 한라봉 과육이 그대로 씹히는 에이드',
        'Jeju hallabong citrus, pulp and all, with sparkling water',
        '済州ハルラボンの果肉ごと味わうエード',
        '济州汉拿峰果肉满满的气泡饮',
      ),
      price: 4_500,
      course: 'drink',
      station: 'bar',
      tags: ['new', 'vegetarian'],
    },
    {
      key: 'peach-iced-tea',
      name: text('복숭아 아이스티', 'Peach Iced Tea', 'ピーチアイスティー', '蜜桃冰茶'),
      description: text(
        '진하게 우린 홍차에 복숭아청을 더해',
        'Strong black tea with house peach syrup',
        '濃いめの紅茶に自家製桃シロップ',
        '浓红茶加自制蜜桃糖浆',
      ),
      price: 4_000,
      course: 'drink',
      station: 'bar',
      allergens: ['peach'],
      tags: ['vegetarian'],
    },
    {
      key: 'sikhye',
      name: text('살얼음 식혜', 'Icy Sikhye', 'しゃりしゃりシッケ', '冰沙甜米露'),
      description: text(
        '엿기름으로 하룻밤 삭힌 달콤한 쌀 음료',
        'Sweet malted rice drink, left overnight and served icy',
        '麦芽で一晩仕込んだ甘いお米の飲み物',
        '麦芽发酵一夜的香甜米饮',
      ),
      price: 3_500,
      course: 'drink',
      station: 'bar',
      allergens: ['pine-nut'],
      origin: [['rice', 'kr']],
      tags: ['vegetarian'],
    },
    {
      key: 'yuja-tea',
      name: text('고흥 유자차', 'Goheung Yuja Tea', '高興のゆず茶', '高兴柚子茶'),
      description: text(
        '고흥 유자를 껍질째 절여 향긋하게',
        'Fragrant citron from Goheung, preserved with its peel',
        '高興産ゆずを皮ごと漬けた香り高いお茶',
        '高兴郡柚子连皮蜜渍，清香扑鼻',
      ),
      price: 4_000,
      course: 'drink',
      station: 'bar',
      options: [servedHow],
      tags: ['vegetarian'],
    },
  ],
};
