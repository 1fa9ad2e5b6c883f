import type { OrderView } from '@hiorder/contracts';

/** Placed, and to be paid with the bill. */
export const isOnBill = ({ number, status, payment, total }: OrderView): boolean =>
  number !== null && status !== 'cancelled' && payment.status === 'none' && total.amount > 0;
