import { salesByCategory, salesByOption } from '../by-goods.ts';
import type { ExportTable } from './table.ts';

export const categories: ExportTable = {
  headings: {
    ko: ['카테고리', '판매 수량', '매출', '통화'],
    en: ['Category', 'Portions', 'Revenue', 'Currency'],
    ja: ['カテゴリー', '販売数', '売上', '通貨'],
    zh: ['分类', '销量', '营业额', '货币'],
  },
  async rows({ ports, question, text }) {
    const { items } = await salesByCategory(ports, question);
    return items.map(({ name, quantity, revenue }) => [
      ...[text(name), quantity, revenue.amount, revenue.currency],
    ]);
  },
};

/** What options added, before refunds. */
export const options: ExportTable = {
  headings: {
    ko: ['메뉴', '옵션', '판매 수량', '옵션 금액', '통화'],
    en: ['Item', 'Option', 'Portions', 'Added', 'Currency'],
    ja: ['メニュー', 'オプション', '販売数', '追加金額', '通貨'],
    zh: ['菜品', '选项', '销量', '加价金额', '货币'],
  },
  async rows({ ports, question, text }) {
    const [{ items }, menu] = await Promise.all([
      salesByOption(ports, question),
      ports.sales.menuNames(question.store.storeId),
    ]);
    const names = new Map(menu.map(({ itemId, name }) => [itemId, text(name)]));
    return items.map(({ itemId, name, quantity, revenue }) => [
      ...[names.get(itemId) ?? '', text(name), quantity, revenue.amount, revenue.currency],
    ]);
  },
};
