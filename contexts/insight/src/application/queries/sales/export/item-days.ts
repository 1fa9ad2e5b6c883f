import type { ExportTable } from './table.ts';

/** What was sold, by day and item. The revenue of all rows is that of the summary, to the smallest unit. */
export const itemDays: ExportTable = {
  headings: {
    ko: ['영업일', '카테고리', '메뉴', '메뉴 ID', '주문 수', '판매 수량', '매출', '통화'],
    en: ['Business day', 'Category', 'Item', 'Item ID', 'Orders', 'Portions', 'Revenue', 'Currency'],
    ja: ['営業日', 'カテゴリー', 'メニュー', 'メニューID', '注文数', '販売数', '売上', '通貨'],
    zh: ['营业日', '分类', '菜品', '菜品ID', '订单数', '销量', '营业额', '货币'],
  },
  async rows({ ports: { sales }, question: { store, range }, text }) {
    const [rows, menu] = await Promise.all([
      sales.itemDays(store.storeId, range),
      sales.menuNames(store.storeId),
    ]);
    const names = new Map(menu.map(({ itemId, category, name }) => [itemId, [text(category), text(name)]]));
    return rows.map(({ day, itemId, orders, quantity, revenue }) => [
      ...[day, ...(names.get(itemId) ?? ['', '']), itemId],
      ...[orders, quantity, revenue, store.currency],
    ]);
  },
};
