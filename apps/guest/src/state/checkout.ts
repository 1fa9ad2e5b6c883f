import type { OrderView } from '@hiorder/contracts';
import { rememberWindow } from './opened-windows.ts';
import { party } from './party.ts';

export const openCheckout = ({ id, payment }: OrderView): boolean =>
  openPaymentWindow(id, payment.checkoutUrl);

/** For an order or a share of a bill. Only where a web page can be: an address from elsewhere must not run as a script. */
export function openPaymentWindow(id: string, checkoutUrl: string | undefined): boolean {
  if (!checkoutUrl) return false;
  const url = new URL(checkoutUrl, location.href);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
  rememberWindow({ id, stay: party.value?.tableSession.id ?? '' });
  location.assign(url);
  return true;
}
