import type { OrderView, TableSessionView } from '@hiorder/contracts';

type Order = Pick<OrderView, 'payment' | 'status' | 'total'>;
type Moved = Exclude<OrderView['payment']['status'], 'none' | 'pending'>;

export interface Known {
  /** Undefined: nobody has told. */
  readonly mode: TableSessionView['paymentMode'] | undefined;
  /** The bill it stands on is paid. */
  readonly isSettled: boolean;
}

/** What became of its money; null: there is nothing to say. */
export function moneyStateOf(
  { payment, status, total }: Order,
  { mode, isSettled }: Known,
): Moved | 'unpaid' | 'pay-later' | 'settled' | null {
  if (status === 'awaiting-payment') return 'unpaid';
  // Never paid and never to be paid.
  if (status === 'cancelled' && (payment.status === 'none' || payment.status === 'pending')) return null;
  if (payment.status === 'pending') return 'unpaid';
  if (payment.status !== 'none') return payment.status;
  if (total.amount === 0) return null;
  if (isSettled) return 'settled';
  // Paid first there, this one is not: nobody said that it may wait.
  if (mode === undefined) return null;
  return mode === 'prepay' ? 'unpaid' : 'pay-later';
}
