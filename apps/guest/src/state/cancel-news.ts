import type { LiveEvents, OrderView } from '@hiorder/contracts';
import { showToast } from '@hiorder/ui';
import { words } from '../language.ts';
import { isPaid } from '../orders/order-summary.ts';
import { buzz } from './buzz.ts';
import { loadOrders, orders } from './orders.ts';
import { playChime } from './sound.ts';

/** Why, and that what was paid comes back: nobody should have to ask. */
export async function tellCancellation(event: LiveEvents['order-status']): Promise<void> {
  const { orderId, number, reason } = event;
  // Who cancelled and why stands in the order, in the reader's language.
  await loadOrders();
  if (number === null) return;
  const text = words.value.orders.toast;
  const order = orders.value?.find((one) => one.id === orderId);
  const why = order?.cancelled?.reason ?? reason;
  const money = order && moneyText(order);
  showToast([text.cancelled(String(number)), why, money].filter(Boolean).join(' · '), { tone: 'bad' });
  playChime('step');
  buzz();
}

function moneyText(order: OrderView): string | null {
  const text = words.value.orders;
  if (order.payment.status === 'refunded') return text.refunded;
  return isPaid(order) ? text.toast.moneyBack : null;
}
