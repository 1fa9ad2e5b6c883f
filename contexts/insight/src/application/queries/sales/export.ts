import { type Locale, localeOf, textIn } from '@hiorder/kernel';
import { csv } from '../../../domain/sales/csv.ts';
import type { SalesPorts, SalesQuestion } from './sales-question.ts';

const HEADINGS: Readonly<Record<Locale, readonly string[]>> = {
  ko: ['영업일', '카테고리', '메뉴', '메뉴 ID', '주문 수', '판매 수량', '매출', '통화'],
  en: ['Business day', 'Category', 'Item', 'Item ID', 'Orders', 'Portions', 'Revenue', 'Currency'],
  ja: ['営業日', 'カテゴリー', 'メニュー', 'メニューID', '注文数', '販売数', '売上', '通貨'],
  zh: ['营业日', '分类', '菜品', '菜品ID', '订单数', '销量', '营业额', '货币'],
};

/** What was sold, by day and item. The revenue of all rows is that of the summary, to the smallest unit. */
export async function exportSales(
  { sales }: Pick<SalesPorts, 'sales'>,
  { store, range }: SalesQuestion,
  wanted: Locale | undefined,
): Promise<string> {
  const own = localeOf(store.locale);
  const language = wanted ?? own;
  const [rows, menu] = await Promise.all([
    sales.itemDays(store.storeId, range),
    sales.menuNames(store.storeId),
  ]);
  const names = new Map(
    menu.map(({ itemId, category, name }) => [
      itemId,
      [textIn(category ?? {}, language, own), textIn(name, language, own)],
    ]),
  );
  return csv([
    HEADINGS[language],
    ...rows.map(({ day, itemId, orders, quantity, revenue }) => [
      ...[day, ...(names.get(itemId) ?? ['', '']), itemId],
      ...[orders, quantity, revenue, store.currency],
    ]),
  ]);
}
