import { salesByCategory, salesByItem, salesByOption } from '../by-goods.ts';
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

/** How long the kitchen took for what it has made, in seconds on average. */
export const preparation: ExportTable = {
  headings: {
    ko: ['메뉴', '메뉴 ID', '주문 수', '주문에서 접수까지(초)', '접수에서 완성까지(초)'],
    en: ['Item', 'Item ID', 'Orders', 'Placed to accepted (s)', 'Accepted to ready (s)'],
    ja: ['メニュー', 'メニューID', '注文数', '注文から受付まで(秒)', '受付から完成まで(秒)'],
    zh: ['菜品', '菜品ID', '订单数', '下单到接单(秒)', '接单到出餐(秒)'],
  },
  async rows({ ports, question, text }) {
    const { items } = await salesByItem(ports, question);
    return items
      .filter(({ acceptSeconds, readySeconds }) => acceptSeconds !== null || readySeconds !== null)
      .map(({ itemId, name, orders, acceptSeconds, readySeconds }) => [
        ...[text(name), itemId, orders, acceptSeconds ?? '', readySeconds ?? ''],
      ]);
  },
};
