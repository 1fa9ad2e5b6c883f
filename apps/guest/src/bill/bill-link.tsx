import type { OrderView } from '@hiorder/contracts';
import { Button } from '@hiorder/ui';
import { words } from '../language.ts';

/** Placed, and to be paid with the bill. */
const isOnBill = ({ number, status, payment, total }: OrderView): boolean =>
  number !== null && status !== 'cancelled' && payment.status === 'none' && total.amount > 0;

/** The way to the bill, where there is one. */
export function BillLink({ orders }: { orders: readonly OrderView[] }) {
  if (!orders.some(isOnBill)) return null;
  return (
    <p class="bill-link">
      <Button href="/bill">{words.value.orders.bill}</Button>
    </p>
  );
}
