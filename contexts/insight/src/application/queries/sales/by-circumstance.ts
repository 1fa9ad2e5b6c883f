import type { SalesByMethod, SalesByTable, SalesLosses } from '@hiorder/contracts';
import { averageOf, ratioOf } from '../../../domain/sales/averages.ts';
import type { SalesPorts, SalesQuestion } from './sales-question.ts';

type Ports = Pick<SalesPorts, 'sales'>;

export async function salesByTable({ sales }: Ports, question: SalesQuestion): Promise<SalesByTable> {
  const { store, range, money } = question;
  const [tables, { openDays }] = await Promise.all([
    sales.tables(store.storeId, range),
    sales.sales(store.storeId, range),
  ]);
  const items = tables.map(({ tableId, name, orders, revenue, parties, guests, stays, staySeconds }) => ({
    ...{ tableId, name: name ?? '', orders, revenue: money(revenue), parties, guests },
    averageStaySeconds: averageOf(staySeconds, stays),
    turnover: ratioOf(parties, openDays),
  }));
  return { ...range, items };
}

export async function salesByMethod({ sales }: Ports, question: SalesQuestion): Promise<SalesByMethod> {
  const { store, range, money } = question;
  const methods = await sales.methods(store.storeId, range);
  const items = methods.map(({ method, orders, revenue, givenBack }) => ({
    ...{ method, orders, revenue: money(revenue), refunded: money(givenBack) },
  }));
  return { ...range, items };
}

export async function salesLosses({ sales }: Ports, question: SalesQuestion): Promise<SalesLosses> {
  const { store, range, money } = question;
  const losses = await sales.losses(store.storeId, range);
  const items = losses.map(({ kind, actor, reason, count, amount }) => ({
    ...{ kind, by: actor, reason: reason === '' ? null : reason, count, amount: money(amount) },
  }));
  return { ...range, items };
}
