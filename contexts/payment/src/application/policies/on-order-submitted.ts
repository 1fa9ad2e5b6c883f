import type { orderSubmitted } from '@hiorder/contracts';
import type { CloudEvent, NewEvent, Transaction } from '@hiorder/kernel';
import type { PaymentDependencies } from '../dependencies.ts';

/** Whenever an order waits for its payment, remember what it owes: no other amount will be taken for it. */
export async function onOrderSubmitted(
  deps: PaymentDependencies,
  { data }: CloudEvent<NewEvent<typeof orderSubmitted>['data']>,
  tx: Transaction,
): Promise<void> {
  const { orderId, storeId, total, currency } = data;
  await deps.payments.addPayable(tx, { orderId, storeId, amount: total, currency, closed: null });
  const known = await deps.payments.lockPayable(tx, orderId);
  if (known?.amount === total && known.currency === currency) return;
  deps.log.error(
    { orderId, submitted: total, asked: known?.amount },
    'an order was asked to pay something else',
  );
}
