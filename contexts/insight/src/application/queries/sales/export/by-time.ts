import { salesByDay, salesByHour, salesHeatmap } from '../by-time.ts';
import type { ExportTable } from './table.ts';
import { weekdayName } from './words.ts';

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

export const days: ExportTable = {
  headings: {
    ko: ['영업일', '주문 수', '매출', '취소', '팀', '손님', '통화'],
    en: ['Business day', 'Orders', 'Revenue', 'Cancelled', 'Parties', 'Guests', 'Currency'],
    ja: ['営業日', '注文数', '売上', 'キャンセル', '組数', '人数', '通貨'],
    zh: ['营业日', '订单数', '营业额', '取消', '桌数', '客人', '货币'],
  },
  async rows({ ports, question }) {
    const { items } = await salesByDay(ports, question);
    return items.map(({ day, orders, revenue, cancelled, parties, guests }) => [
      ...[day, orders, revenue.amount, cancelled, parties, guests, revenue.currency],
    ]);
  },
};

export const hours: ExportTable = {
  headings: {
    ko: ['시간', '주문 수', '매출', '취소', '통화'],
    en: ['Hour', 'Orders', 'Revenue', 'Cancelled', 'Currency'],
    ja: ['時間', '注文数', '売上', 'キャンセル', '通貨'],
    zh: ['时段', '订单数', '营业额', '取消', '货币'],
  },
  async rows({ ports, question }) {
    const { items } = await salesByHour(ports, question);
    return items.map(({ hour, orders, revenue, cancelled }) => [
      ...[clock(hour), orders, revenue.amount, cancelled, revenue.currency],
    ]);
  },
};

export const weekdays: ExportTable = {
  headings: {
    ko: ['요일', '요일 수', '시간', '주문 수', '매출', '통화'],
    en: ['Weekday', 'Days', 'Hour', 'Orders', 'Revenue', 'Currency'],
    ja: ['曜日', '日数', '時間', '注文数', '売上', '通貨'],
    zh: ['星期', '天数', '时段', '订单数', '营业额', '货币'],
  },
  async rows({ ports, question, language }) {
    const heatmap = await salesHeatmap(ports, question);
    const daysOf = new Map(heatmap.weekdays.map(({ weekday, days }) => [weekday, days]));
    // A weekday that is none of those asked for has no hours.
    const there = heatmap.items.filter(({ weekday }) => (daysOf.get(weekday) ?? 0) > 0);
    return there.map(({ weekday, hour, orders, revenue }) => [
      ...[weekdayName(weekday, language), daysOf.get(weekday) ?? 0, clock(hour)],
      ...[orders, revenue.amount, revenue.currency],
    ]);
  },
};
