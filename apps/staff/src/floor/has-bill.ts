import type { OrderingPolicyView, TableDetail } from '@hiorder/contracts';

/**
 * Where guests pay before they are served there is no bill, but for what staff ordered for them and what was paid at
 * the counter, which stands on it: there staff take back what they have marked by mistake.
 */
export const hasBill = (
  { bill, orders }: Pick<TableDetail, 'bill' | 'orders'>,
  policy: Pick<OrderingPolicyView, 'paymentMode' | 'counterPayment'> | undefined,
): boolean =>
  policy?.paymentMode !== 'prepay' ||
  policy.counterPayment ||
  bill.owed.amount > 0 ||
  orders.some(({ guestName }) => guestName === null);
