import type { Transaction } from '@hiorder/kernel';
import { changePayment } from '../change-payment.ts';
import type { PaymentDependencies } from '../dependencies.ts';

/**
 * The order can no longer be paid. What was never sent to the provider ends here; what may have been sent is found out
 * by reconciliation, and if money was taken after all, ordering answers `order-payment-unusable` and it goes back.
 */
export async function closeOrder(
  deps: PaymentDependencies,
  tx: Transaction,
  { orderId, why }: { readonly orderId: string; readonly why: 'expired' | 'cancelled' },
): Promise<void> {
  const payable = await deps.payments.lockPayable(tx, orderId);
  if (payable === undefined) return;
  await deps.payments.closePayable(tx, orderId, why);
  for (const stored of await deps.payments.ofOrder(tx, orderId)) {
    if (stored.payment.state !== 'requested') continue;
    const at = deps.clock.now();
    await changePayment(deps.payments, tx, stored, { type: 'fail', code: `order-${why}`, at });
  }
}
