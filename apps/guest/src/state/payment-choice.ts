import { signal } from '@preact/signals';
import { stored } from '@hiorder/ui';

/** What the payment window offers; the counter is no window. Names as the order keeps them. */
export const PAYMENT_METHODS = ['card', 'tosspay', 'kakaopay'] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** People pay the same way each time. */
const kept = stored<PaymentMethod>('hiorder.payment-method');
export const paymentChoice = signal<PaymentMethod>(known(kept.read()));

function known(read: PaymentMethod | null | undefined): PaymentMethod {
  return PAYMENT_METHODS.find((one) => one === read) ?? 'card';
}

export function choosePayment(method: PaymentMethod): void {
  paymentChoice.value = method;
  kept.write(method);
}
