import type { OrderView } from '@hiorder/contracts';
import { go } from '../navigation.ts';
import { openCheckout } from '../state/checkout.ts';

/** Back to the payment window; without one, to the page that knows what else can be done. */
export function resumePayment(order: OrderView): void {
  if (!openCheckout(order)) go(`/pay/fail?orderId=${order.id}`);
}
