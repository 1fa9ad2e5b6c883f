import type { SalesByCategory, SalesByItem, SalesByOption } from '@hiorder/contracts';
import { averageOf } from '../../../domain/sales/averages.ts';
import type { ItemSums } from '../../ports/sales-reader.ts';
import { lateSums } from './late-sums.ts';
import type { SalesPorts, SalesQuestion } from './sales-question.ts';

type Ports = Pick<SalesPorts, 'sales' | 'late'>;

/** What was sold now or before, and what is on the menu. */
async function itemsOf(ports: Ports, question: SalesQuestion): Promise<ItemSums[]> {
  const { store, range, compared } = question;
  const [sold, late] = await Promise.all([
    ports.sales.items(store.storeId, range, compared),
    lateSums(ports, question),
  ]);
  return sold
    .map((item) => {
      const { quantity = 0, revenue = 0 } = late.items.get(item.itemId) ?? {};
      const { quantityBefore, revenueBefore } = item;
      return { ...item, quantityBefore: quantityBefore - quantity, revenueBefore: revenueBefore - revenue };
    })
    .filter((item) => item.onMenu || item.orders > 0 || item.quantityBefore > 0);
}

export async function salesByItem(ports: Ports, question: SalesQuestion): Promise<SalesByItem> {
  const { range, money } = question;
  const sold = await itemsOf(ports, question);
  const items = sold.map((item) => ({
    itemId: item.itemId,
    name: item.name ?? {},
    categoryId: item.categoryId,
    onMenu: item.onMenu,
    orders: item.orders,
    quantity: item.quantity,
    revenue: money(item.revenue),
    before: { quantity: item.quantityBefore, revenue: money(item.revenueBefore) },
    acceptSeconds: averageOf(item.acceptSeconds, item.accepted),
    readySeconds: averageOf(item.readySeconds, item.readied),
  }));
  return { ...range, items };
}

export async function salesByCategory(ports: Ports, question: SalesQuestion): Promise<SalesByCategory> {
  const { store, range, money } = question;
  const [sold, categories] = await Promise.all([
    itemsOf(ports, question),
    ports.sales.categories(store.storeId),
  ]);
  const names = new Map(categories.map(({ categoryId, name }) => [categoryId, name]));
  const groups = Map.groupBy(sold, ({ categoryId }) => categoryId);
  const items = [...groups].map(([categoryId, members]) => {
    const sum = (part: (item: ItemSums) => number) => members.reduce((all, item) => all + part(item), 0);
    return {
      categoryId,
      name: (categoryId === null ? undefined : names.get(categoryId)) ?? {},
      quantity: sum((item) => item.quantity),
      revenue: money(sum((item) => item.revenue)),
      before: {
        quantity: sum((item) => item.quantityBefore),
        revenue: money(sum((item) => item.revenueBefore)),
      },
    };
  });
  return { ...range, items: items.sort((a, b) => b.revenue.amount - a.revenue.amount) };
}

export async function salesByOption(
  { sales }: Pick<SalesPorts, 'sales'>,
  question: SalesQuestion,
): Promise<SalesByOption> {
  const { store, range, money } = question;
  const sold = await sales.options(store.storeId, range);
  const items = sold.map(({ itemId, optionId, name, quantity, revenue }) => ({
    ...{ itemId, optionId, name: name ?? {}, quantity, revenue: money(revenue) },
  }));
  return { ...range, items };
}
