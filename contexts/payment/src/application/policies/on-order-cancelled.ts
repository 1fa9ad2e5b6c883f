import type { orderCancelled, WrittenReason } from '@hiorder/contracts';
import type { CloudEvent, NewEvent, Transaction } from '@hiorder/kernel';
import type { PaymentDependencies } from '../dependencies.ts';
import { giveBack } from '../give-back.ts';
import { closeOrder } from './close-order.ts';

/** Whenever an order is cancelled, take no money for it any more, and give back what was paid for it. */
export async function onOrderCancelled(
  deps: PaymentDependencies,
  { data }: CloudEvent<NewEvent<typeof orderCancelled>['data']>,
  tx: Transaction,
): Promise<void> {
  await closeOrder(deps, tx, { orderId: data.orderId, why: 'cancelled' });
  if (data.paymentId === null) return;
  const unsaid: WrittenReason = 'order cancelled';
  await giveBack(deps, tx, { paymentId: data.paymentId, reason: data.reason || unsaid });
}
