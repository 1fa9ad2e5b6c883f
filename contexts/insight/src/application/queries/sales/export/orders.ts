import { refundReasonText } from '@hiorder/contracts';
import { localTime } from '@hiorder/kernel';
import { eraAt } from '../../../../domain/calendar/calendar.ts';
import { orderEntries } from '../../../../domain/order/order-entries.ts';
import type { OrderFact } from '../../../../domain/order/order-fact.ts';
import type { Cell } from '../../../../domain/sales/csv.ts';
import { methodText } from './by-circumstance.ts';
import type { Exporting, ExportTable } from './table.ts';
import { KINDS } from './words.ts';

/**
 * Every order, also cancelled ones, and what was given back of shares of a bill. The revenue of all rows is that of the
 * summary: both come from the same entries.
 */
export const orders: ExportTable = {
  headings: {
    ko: [
      ...['영업일', '시각', '구분', '테이블', '수량', '금액', '돌려준 돈', '매출'],
      ...['결제 수단', '이유', '주문 ID', '통화'],
    ],
    en: [
      ...['Business day', 'Time', 'Kind', 'Table', 'Portions', 'Amount', 'Given back', 'Revenue'],
      ...['Payment', 'Reason', 'Order ID', 'Currency'],
    ],
    ja: [
      ...['営業日', '時刻', '区分', 'テーブル', '数量', '金額', '返金', '売上'],
      ...['支払い方法', '理由', '注文ID', '通貨'],
    ],
    zh: [
      ...['营业日', '时间', '类型', '餐桌', '数量', '金额', '退款', '营业额'],
      ...['付款方式', '原因', '订单ID', '货币'],
    ],
  },
  async rows(exporting) {
    const { ports, question } = exporting;
    const { store, range } = question;
    const tables = await ports.sales.tables(store.storeId, range);
    const names = new Map(tables.map(({ tableId, name }) => [tableId, name ?? '']));
    const rows: (readonly Cell[])[] = [];
    for (let last: OrderFact | undefined; ;) {
      const page = await ports.orders.page(store.storeId, range, last);
      for (const fact of page) rows.push(...rowOf(fact, names, exporting));
      last = page.at(-1);
      if (!last) return rows;
    }
  },
};

function rowOf(
  fact: OrderFact,
  tables: ReadonlyMap<string, string>,
  { question: { store, timeZone }, language }: Exporting,
): (readonly Cell[])[] {
  const entries = orderEntries(fact);
  const sales = entries.find((entry) => entry.book === 'salesHour');
  const payment = entries.find((entry) => entry.book === 'paymentDay');
  const loss = entries.find((entry) => entry.book === 'lossDay');
  const at = fact.placed?.at ?? fact.share?.at;
  // A share of which nothing came back changes no revenue: its orders have it.
  if (!sales || !at) return [];
  const zone = eraAt(store.calendar, at)?.timeZone ?? timeZone;
  const kind = fact.share ? 'refunded' : fact.cancelled ? 'cancelled' : 'placed';
  const { gross, givenBack, revenue } = sales.sums;
  const portions = fact.placed?.lines.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0;
  return [
    [
      ...[sales.key.day, localTime(new Date(at), zone).time, KINDS[kind][language]],
      ...[tables.get(fact.placed?.tableId ?? '') ?? '', portions, gross, givenBack, revenue],
      ...[
        methodText(payment?.key.method ?? 'unknown', language),
        refundReasonText(loss?.key.reason ?? '', language),
      ],
      ...[fact.placed ? fact.id : '', store.currency],
    ],
  ];
}
