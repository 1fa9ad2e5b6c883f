import { salesByDay, salesByHour } from '../by-time.ts';
import type { ExportTable } from './table.ts';

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
      ...[`${String(hour).padStart(2, '0')}:00`, orders, revenue.amount, cancelled, revenue.currency],
    ]);
  },
};
