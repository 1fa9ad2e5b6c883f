import type { OrderView } from '@hiorder/contracts';

/** Only where a web page can be: an address from elsewhere must not run as a script. */
export function openCheckout(order: OrderView): boolean {
  const { checkoutUrl } = order.payment;
  if (!checkoutUrl) return false;
  const url = new URL(checkoutUrl, location.href);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
  location.assign(url);
  return true;
}
