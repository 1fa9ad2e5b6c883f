import type { Locale } from '@hiorder/contracts';

export interface Words {
  readonly store: string;
  readonly seated: string;
  readonly states: readonly [string, string, string, string];
  readonly unit: string;
  readonly today: string;
  readonly than: string;
  readonly table: string;
  readonly dishes: readonly [string, string, string];
  readonly options: readonly [string, string];
  readonly note: string;
  readonly accept: string;
  readonly portions: (count: number) => string;
}

export const SHOWCASE_WORDS: Readonly<Record<Locale, Words>> = {
  ko: {
    store: '달빛식당',
    seated: '17/24 이용 중',
    states: ['이용 중', '새 주문', '호출', '계산 요청'],
    unit: '원',
    today: '오늘 매출',
    than: '지난주 금요일보다',
    table: '7번',
    dishes: ['김치찌개', '옛날통닭', '해물파전'],
    options: ['매운맛 · 라면사리 추가', '양념'],
    note: '국물 넉넉히 주세요',
    accept: '접수',
    portions: (count) => `오늘 ${count}개`,
  },
  en: {
    store: 'Moonlight Diner',
    seated: '17 of 24 seated',
    states: ['Seated', 'Order', 'Call', 'Bill'],
    unit: '',
    today: 'Today',
    than: 'than last Friday',
    table: 'Table 7',
    dishes: ['Kimchi stew', 'Fried chicken', 'Pajeon'],
    options: ['Spicy · ramen noodles', 'Sweet chili'],
    note: 'Extra broth, please',
    accept: 'Accept',
    portions: (count) => `${count} today`,
  },
  ja: {
    store: '月光食堂',
    seated: '24席中17席利用中',
    states: ['利用中', '新規', '呼出', '会計'],
    unit: '',
    today: '本日の売上',
    than: '先週金曜日比',
    table: '7番',
    dishes: ['キムチチゲ', 'チキン', '海鮮チヂミ'],
    options: ['辛口・ラーメン追加', 'ヤンニョム'],
    note: 'スープ多めで',
    accept: '受付',
    portions: (count) => `本日${count}個`,
  },
  zh: {
    store: '月光食堂',
    seated: '24桌中17桌用餐',
    states: ['用餐中', '新订单', '呼叫', '结账'],
    unit: '',
    today: '今日营业额',
    than: '较上周五',
    table: '7号桌',
    dishes: ['泡菜汤', '古早炸鸡', '海鲜葱饼'],
    options: ['辣味 · 加拉面', '甜辣'],
    note: '请多加汤',
    accept: '接单',
    portions: (count) => `今日${count}份`,
  },
};
