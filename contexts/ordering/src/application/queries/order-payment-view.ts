import type { OrderView } from '@hiorder/contracts';
import type { Order, OrderLine } from '../../domain/order/order.ts';
import { textIn } from '../localized.ts';
import type { Checkout } from '../ports/checkout.ts';
import { money, type Viewer } from './viewer.ts';

type PaymentView = OrderView['payment'];

/** What an order's money is doing; while it waits to be paid, where. */
export function paymentView(
  order: Order,
  { checkout, locale, viewer }: { checkout: Checkout; locale: string; viewer: Viewer },
): PaymentView {
  if (order.status === 'awaiting-payment') {
    const { id: orderId, total, currency, provider, expiresAt } = order;
    const orderName = orderNameOf(order.lines, locale);
    const page = checkout.page({ orderId, orderName, amount: total, currency, origin: viewer.origin });
    const due = { amount: money(total, currency), expiresAt: expiresAt.toISOString() };
    return { status: 'pending', provider, ...page, ...due };
  }
  const gone = order.status === 'cancelled' || order.status === 'expired';
  const charges = gone ? order.charges : order.charges.filter((charge) => charge.usable);
  const [first] = charges;
  if (!first) return { status: 'none' };
  const amount = charges.reduce((sum, charge) => sum + charge.amount, 0);
  const refunded = charges.reduce((sum, charge) => sum + charge.refunded, 0);
  const status = statusOf({ gone, amount, refunded });
  const back = refunded > 0 ? { refunded: money(refunded, order.currency) } : {};
  return { status, provider: first.provider, amount: money(amount, order.currency), ...back };
}

function statusOf(o: { gone: boolean; amount: number; refunded: number }): PaymentView['status'] {
  if (o.refunded >= o.amount) return 'refunded';
  if (o.gone) return 'refunding';
  return o.refunded > 0 ? 'partially-refunded' : 'approved';
}

/** What the payment window calls it, in the store's language. */
function orderNameOf(lines: readonly OrderLine[], locale: string): string {
  const [first, ...others] = lines;
  const name = textIn(first?.names ?? {}, [], locale).slice(0, 80);
  if (others.length === 0) return name;
  return locale.startsWith('ko') ? `${name} 외 ${others.length}건` : `${name} +${others.length}`;
}
