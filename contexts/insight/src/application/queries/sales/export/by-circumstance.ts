import { refundReasonText } from '@hiorder/contracts';
import { salesByMethod, salesByTable, salesLosses } from '../by-circumstance.ts';
import type { ExportTable } from './table.ts';
import { ACTORS, COUNTER, KINDS, UNKNOWN } from './words.ts';

export const tables: ExportTable = {
  headings: {
    ko: ['테이블', '주문 수', '매출', '팀', '손님', '평균 이용 시간(분)', '회전율', '통화'],
    en: ['Table', 'Orders', 'Revenue', 'Parties', 'Guests', 'Average stay (minutes)', 'Turnover', 'Currency'],
    ja: ['テーブル', '注文数', '売上', '組数', '人数', '平均滞在(分)', '回転率', '通貨'],
    zh: ['餐桌', '订单数', '营业额', '桌数', '客人', '平均停留(分钟)', '翻台率', '货币'],
  },
  async rows({ ports, question }) {
    const { items } = await salesByTable(ports, question);
    return items.map(({ name, orders, revenue, parties, guests, averageStaySeconds: stay, turnover }) => [
      ...[name, orders, revenue.amount, parties, guests],
      ...[stay === null ? '' : Math.round(stay / 60), turnover ?? '', revenue.currency],
    ]);
  },
};

export const payments: ExportTable = {
  headings: {
    ko: ['결제 수단', '주문 수', '매출', '돌려준 돈', '통화'],
    en: ['Payment', 'Orders', 'Revenue', 'Given back', 'Currency'],
    ja: ['支払い方法', '注文数', '売上', '返金', '通貨'],
    zh: ['付款方式', '订单数', '营业额', '退款', '货币'],
  },
  async rows({ ports, question, language }) {
    const { items } = await salesByMethod(ports, question);
    return items.map(({ method, orders, revenue, refunded }) => [
      ...[methodText(method, language), orders, revenue.amount, refunded.amount, revenue.currency],
    ]);
  },
};

export const methodText = (method: string, language: keyof typeof COUNTER): string =>
  method === 'counter' ? COUNTER[language] : method === 'unknown' ? UNKNOWN[language] : method;

export const losses: ExportTable = {
  headings: {
    ko: ['구분', '누가', '이유', '건수', '금액', '통화'],
    en: ['Kind', 'By', 'Reason', 'Count', 'Amount', 'Currency'],
    ja: ['区分', '誰が', '理由', '件数', '金額', '通貨'],
    zh: ['类型', '操作人', '原因', '笔数', '金额', '货币'],
  },
  async rows({ ports, question, language }) {
    const { items } = await salesLosses(ports, question);
    return items.map(({ kind, by, reason, count, amount }) => [
      ...[KINDS[kind][language], ACTORS[by]?.[language] ?? by, refundReasonText(reason ?? '', language)],
      ...[count, amount.amount, amount.currency],
    ]);
  },
};
