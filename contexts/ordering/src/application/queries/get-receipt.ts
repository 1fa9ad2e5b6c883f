import type { ReceiptView } from '@hiorder/contracts';
import { err, ok, type Result } from '@hiorder/kernel';
import type { Order } from '../../domain/order/order.ts';
import { receiptOf, type Receipt } from '../../domain/order/receipt.ts';
import { textIn } from '../localized.ts';
import type { Checkout } from '../ports/checkout.ts';
import type { Ports } from '../ports/ports.ts';
import type { NotFound } from '../refusals.ts';
import { paymentView } from './order-payment-view.ts';
import { money, type Viewer } from './viewer.ts';

/**
 * What anybody may read who was sent a receipt's link: what was eaten, and what it cost. Neither who sat there, nor what
 * they asked of the kitchen.
 */
export const getReceipt =
  (ports: Pick<Ports, 'orders' | 'receiptLinks' | 'stores'> & { readonly checkout: Checkout }) =>
  async (key: string, viewer: Viewer): Promise<Result<ReceiptView, NotFound>> => {
    const orderId = await ports.receiptLinks.orderOf(key);
    const order = orderId === undefined ? undefined : await ports.orders.find(orderId);
    const receipt = order && receiptOf(order);
    if (!receipt) return err({ code: 'not-found', what: 'receipt' });
    const [store, name] = await Promise.all([
      ports.stores.find(order.storeId),
      ports.stores.nameOf(order.storeId),
    ]);
    const { locale = 'ko', timeZone = 'Asia/Seoul' } = store ?? {};
    const { status, provider, method } = paymentView(order, { ...ports, locale, viewer });
    return ok({
      store: { name, timeZone },
      ...receiptView({ order, receipt, locale, viewer }),
      payment: {
        status,
        ...(provider !== undefined && { provider }),
        ...(method !== undefined && { method }),
      },
    });
  };

function receiptView(o: {
  order: Order;
  receipt: Receipt;
  locale: string;
  viewer: Viewer;
}): Omit<ReceiptView, 'store' | 'payment'> {
  const { order, receipt, locale, viewer } = o;
  const { tableName, lines, currency } = order;
  return {
    number: receipt.number,
    placedAt: receipt.placedAt.toISOString(),
    table: { name: tableName },
    lines: lines.map(({ names, quantity, unitPrice, options }) => ({
      name: textIn(names, viewer.languages, locale),
      options: options.map((option) => textIn(option.names, viewer.languages, locale)),
      quantity,
      linePrice: money(unitPrice * quantity, currency),
    })),
    total: money(receipt.total, currency),
    refunded: receipt.refunded === 0 ? null : money(receipt.refunded, currency),
    kept: money(receipt.kept, currency),
  };
}
