import type { Actor } from '@hiorder/contracts';
import type { Transaction } from '@hiorder/kernel';
import { ordersTakenWith } from '../../domain/bill/counter.ts';
import { changeOrder, type ChangePorts } from '../change-order.ts';
import type { PaymentOnBill } from './change-payment.ts';

/** What the money was taken for that staff have taken back says so itself: its guests look at the order, not at the bill. */
export async function takeBackAtCounter(
  ports: ChangePorts,
  tx: Transaction,
  { bill, payment, by }: PaymentOnBill & { readonly by: Actor },
): Promise<void> {
  for (const { id: orderId } of ordersTakenWith(payment, bill.orders))
    await changeOrder(ports, tx, { orderId, by, command: { kind: 'take-back-at-counter' } });
}
