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

/** What the order says of it: the window that a card opens has every way, and which was taken is not known before. */
export const wishedMethod = (): PaymentMethod | undefined =>
  paymentChoice.value === 'card' ? undefined : paymentChoice.value;

export function choosePayment(method: PaymentMethod): void {
  paymentChoice.value = method;
  kept.write(method);
}
