import type { OrderView } from '@hiorder/contracts';
import { useEffect } from 'preact/hooks';
import { loadBill } from '../bill/bill-state.ts';
import { isOnBill } from '../bill/on-bill.ts';
import { billNews } from '../state/bill-news.ts';
import { loadOrders } from '../state/orders.ts';

/** What staff took, and may take back: only a payment on the bill tells of that, no step of the order. */
const isPaidAtCounter = ({ payment }: OrderView): boolean =>
  payment.provider === 'counter' && payment.status === 'approved';

/** Reads again what says whether these orders are paid, when they are shown and whenever the bill may have changed. */
export function useMoneyNews(orders: readonly OrderView[]): void {
  const taken = orders.some(isPaidAtCounter);
  const onBill = orders.some(isOnBill);
  const news = billNews.value;
  useEffect(() => {
    if (taken) void loadOrders();
    if (onBill) void loadBill();
  }, [taken, onBill, news]);
}
