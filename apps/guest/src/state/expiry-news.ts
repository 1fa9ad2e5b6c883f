import type { OrderView } from '@hiorder/contracts';
import { showToast } from '@hiorder/ui';
import { words } from '../language.ts';
import { isExpiryNews } from './opened-windows.ts';

/** Everybody sees the dishes come back into the cart; it was bad luck for whoever wanted to pay. */
export function tellExpiry(orderId: string, isOurs: boolean): void {
  isExpiryNews(orderId);
  showToast(words.value.pay.expired, { tone: isOurs ? 'bad' : 'plain' });
}

/** Who left the payment window open and comes back later hears what became of it: no event has told this page. */
export function tellExpiries(orders: readonly OrderView[]): void {
  const news = orders.filter(({ id, status }) => status === 'expired' && isExpiryNews(id));
  // There the page itself says so.
  if (news.length > 0 && location.pathname !== '/pay/fail')
    showToast(words.value.pay.expired, { tone: 'bad' });
}
