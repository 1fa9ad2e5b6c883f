import type { BillView, OrderView } from '@hiorder/contracts';
import { Button, Icon, icons } from '@hiorder/ui';
import { useEffect } from 'preact/hooks';
import { money, words } from '../language.ts';
import { billNews } from '../state/bill-news.ts';
import { bill, loadBill } from './bill-state.ts';

/** Placed, and to be paid with the bill. */
const isOnBill = ({ number, status, payment, total }: OrderView): boolean =>
  number !== null && status !== 'cancelled' && payment.status === 'none' && total.amount > 0;

/** The way to the bill, where there is one; and how far it is paid, as soon as that is known. */
export function BillLink({ orders }: { orders: readonly OrderView[] }) {
  const shown = orders.some(isOnBill);
  const news = billNews.value;
  useEffect(() => {
    if (shown) void loadBill();
  }, [shown, news]);
  if (!shown) return null;
  const settled = bill.value !== null && isSettled(bill.value);
  return (
    <p class="bill-link">
      <Button href="/bill" kind={settled ? 'quiet' : 'main'}>
        {settled && <Icon small shape={icons.check} />}
        {bill.value ? saying(bill.value) : words.value.orders.bill}
      </Button>
    </p>
  );
}

const isSettled = ({ total, owed }: BillView): boolean => total.amount > 0 && owed.amount === 0;

function saying(known: BillView): string {
  const text = words.value.orders;
  if (isSettled(known)) return text.billPaid;
  return known.paid.amount > 0 ? text.billLeft(money(known.owed)) : text.bill;
}
