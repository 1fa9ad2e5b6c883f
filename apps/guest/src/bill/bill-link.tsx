import type { BillView, OrderView } from '@hiorder/contracts';
import { Button, Icon, icons } from '@hiorder/ui';
import { money, words } from '../language.ts';
import { useMoneyNews } from '../orders/use-money-news.ts';
import { bill } from './bill-state.ts';
import { isOnBill } from './on-bill.ts';

/** The way to the bill, where there is one; and how far it is paid, as soon as that is known. */
export function BillLink({ orders }: { orders: readonly OrderView[] }) {
  useMoneyNews(orders);
  if (!orders.some(isOnBill)) return null;
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
