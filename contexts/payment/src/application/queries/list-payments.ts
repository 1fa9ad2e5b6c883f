import type { PaymentView } from '@hiorder/contracts';
import type { PaymentDependencies } from '../dependencies.ts';
import { paymentView } from './payment-view.ts';

/** Every attempt to pay an order of the caller's store, newest first. */
export async function listPayments(
  { unitOfWork, payments, provider }: PaymentDependencies,
  { storeId, orderId }: { readonly storeId: string; readonly orderId: string },
): Promise<PaymentView[]> {
  const stored = await unitOfWork.transaction((tx) => payments.ofOrder(tx, orderId));
  return stored
    .map(({ payment }) => payment)
    .filter((payment) => payment.storeId === storeId)
    .map((payment) => paymentView(payment, provider))
    .reverse();
}
