import type { OrderView } from '@hiorder/contracts';
import { orderName } from '@hiorder/contracts/order-name';
import { COUNTER, isAtCounter, wasTakenAtCounter } from '../../domain/order/counter-payment.ts';
import type { Order, OrderLine } from '../../domain/order/order.ts';
import { localeIn } from '../localized.ts';
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
    const orderName = orderNameOf(order.lines, [...viewer.languages, locale]);
    const { origin } = viewer;
    const { method } = methodOf(order, provider);
    const page = isAtCounter(order)
      ? {}
      : checkout.page({ orderId, orderName, amount: total, currency, method, origin, back: 'order' });
    const due = { amount: money(total, currency), expiresAt: expiresAt.toISOString() };
    return { status: 'pending', provider, ...methodOf(order, provider), ...page, ...due };
  }
  const gone = order.status === 'cancelled' || order.status === 'expired';
  const charges = gone ? order.charges : order.charges.filter((charge) => charge.usable);
  const [first] = charges;
  if (!first) return gone || !wasTakenAtCounter(order) ? { status: 'none' } : takenAtCounter(order);
  const amount = charges.reduce((sum, charge) => sum + charge.amount, 0);
  const refunded = charges.reduce((sum, charge) => sum + charge.refunded, 0);
  const status = statusOf({ gone, amount, refunded });
  const back = refunded > 0 ? { refunded: money(refunded, order.currency) } : {};
  return {
    status,
    provider: first.provider,
    ...methodOf(order, first.provider),
    amount: money(amount, order.currency),
    ...back,
  };
}

const takenAtCounter = ({ total, currency }: Order): PaymentView => ({
  ...{ status: 'approved', provider: COUNTER, method: COUNTER, amount: money(total, currency) },
});

/** Who asked for the counter and then paid in the window all the same has not paid at the counter. */
const methodOf = ({ paymentMethod: method }: Order, provider: string): Pick<PaymentView, 'method'> =>
  method === null || (method === COUNTER && provider !== COUNTER) ? {} : { method };

function statusOf(o: { gone: boolean; amount: number; refunded: number }): PaymentView['status'] {
  if (o.refunded >= o.amount) return 'refunded';
  if (o.gone) return 'refunding';
  return o.refunded > 0 ? 'partially-refunded' : 'approved';
}

/** What the payment window calls it, in the language of who pays; the rest in the language that the dish is named in. */
function orderNameOf(lines: readonly OrderLine[], wanted: readonly string[]): string {
  const names = lines[0]?.names ?? {};
  const locale = localeIn(names, wanted) ?? 'ko';
  const short = [...(names[locale] ?? '')].slice(0, 80).join('');
  return orderName(locale, short, lines.length - 1);
}
