import type { billPaymentChanged } from '@hiorder/contracts';
import type { CloudEvent, NewEvent, Transaction } from '@hiorder/kernel';
import type { PaymentDependencies } from '../dependencies.ts';
import { closeOrder } from './close-order.ts';

/** Whenever a share of a bill is given up or was not paid in time, take no money for it any more. */
export async function onBillPaymentChanged(
  deps: PaymentDependencies,
  { data }: CloudEvent<NewEvent<typeof billPaymentChanged>['data']>,
  tx: Transaction,
): Promise<void> {
  const { billPaymentId: orderId, status, method } = data;
  if (method !== 'online' || (status !== 'cancelled' && status !== 'expired')) return;
  // What was begun before this event may come after it: it finds the share closed.
  const { storeId, amount, currency } = data;
  await deps.payments.addPayable(tx, { orderId, storeId, amount, currency, closed: status });
  await closeOrder(deps, tx, { orderId, why: status });
}
