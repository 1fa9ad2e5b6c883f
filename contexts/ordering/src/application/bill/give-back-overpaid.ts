import { type Transaction } from '@hiorder/kernel';
import { changeBillPayment } from '../../domain/bill/change-bill-payment.ts';
import { whatGoesBack } from '../../domain/bill/what-goes-back.ts';
import type { Order } from '../../domain/order/order.ts';
import type { TableSession } from '../../domain/table-session/table-session.ts';
import { SYSTEM } from '../caller.ts';
import type { Ports } from '../ports/ports.ts';
import { billOfLocked, saveBill } from './table-bill.ts';

/**
 * Whenever an order is cancelled that was, or is to be, paid with the bill, what was paid for it online goes back. That
 * it is owed is written down with the cancellation, under the session's lock; payment hears of it and asks the provider.
 */
export async function giveBackOverpaid(
  ports: Pick<Ports, 'orders' | 'billPayments' | 'outbox' | 'clock'>,
  tx: Transaction,
  { session, was, cancelled }: { session: TableSession; was: Order; cancelled: Order },
): Promise<void> {
  // Paid on its own, it is given back on its own.
  if (cancelled.status !== 'cancelled' || cancelled.charges.length > 0) return;
  const bill = await billOfLocked(ports, tx, session);
  const changed = whatGoesBack(bill, was).flatMap(({ payment, amount }) => {
    const less = changeBillPayment(payment, { kind: 'give-back', amount });
    return less.ok ? [less.value] : [];
  });
  await saveBill(ports, tx, { bill, changed, by: SYSTEM });
}
