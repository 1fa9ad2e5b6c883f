import type { OrderView } from '@hiorder/contracts';
import { words } from '../language.ts';
import { go } from '../navigation.ts';
import { openCheckout } from '../state/checkout.ts';

/** What still has to be paid is paid at the counter. */
export const isAtCounter = ({ status, payment }: OrderView): boolean =>
  status === 'awaiting-payment' && payment.provider === 'counter';

export const resumeLabel = (order: OrderView): string =>
  isAtCounter(order) ? words.value.pay.counter : words.value.pay.resumeAction;

/** Back to the payment window; without one, to the page that knows what else can be done. */
export function resumePayment(order: OrderView): void {
  if (!openCheckout(order)) go(`/pay/fail?orderId=${order.id}`);
}
