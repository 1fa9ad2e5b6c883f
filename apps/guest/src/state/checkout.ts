import type { OrderView } from '@hiorder/contracts';

export const openCheckout = (order: OrderView): boolean => openPaymentWindow(order.payment.checkoutUrl);

/** Only where a web page can be: an address from elsewhere must not run as a script. */
export function openPaymentWindow(checkoutUrl: string | undefined): boolean {
  if (!checkoutUrl) return false;
  const url = new URL(checkoutUrl, location.href);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
  location.assign(url);
  return true;
}
