import type { OrderView } from '@hiorder/contracts';
import { TechnicalError, type Transaction } from '@hiorder/kernel';
import type { Order } from '../../domain/order/order.ts';
import { storeOf } from '../store-of.ts';
import type { Checkout } from '../ports/checkout.ts';
import type { Ports } from '../ports/ports.ts';
import { orderView } from './order-view.ts';
import type { Viewer } from './viewer.ts';

export type OrderReads = Pick<Ports, 'sessions' | 'stores'> & { readonly checkout: Checkout };

/** An order that is at hand already, as after a change in a transaction. */
export const showOrder =
  (ports: OrderReads) =>
  async (order: Order, viewer: Viewer, tx?: Transaction): Promise<OrderView> => {
    const session = await ports.sessions.find(order.tableSessionId, tx);
    if (!session) throw new TechnicalError('session-gone', `Order ${order.id} has no table session`);
    const { locale } = await storeOf(ports, order.storeId, tx);
    return orderView(order, { session, locale, checkout: ports.checkout, viewer });
  };
