import type { OrderView } from '@hiorder/contracts';
import { isAtCounter } from '../../domain/order/counter-payment.ts';
import type { StaffCaller } from '../caller.ts';
import type { Ports } from '../ports/ports.ts';
import { showOrder, type OrderReads } from './show-order.ts';
import type { Viewer } from './viewer.ts';

/** More do not wait at once: none does so for longer than an order may stay unpaid. */
const MOST = 200;

/** Whoever has asked to pay at the counter, the longest waiting first. */
export const listCounterOrders =
  (ports: OrderReads & Pick<Ports, 'orders'>) =>
  async ({ storeId }: StaffCaller, viewer: Viewer): Promise<OrderView[]> => {
    const unpaid = await ports.orders.pageOfStore({ storeId, statuses: ['awaiting-payment'], limit: MOST });
    const items: OrderView[] = [];
    for (const order of unpaid.filter(isAtCounter).reverse())
      items.push(await showOrder(ports)(order, viewer));
    return items;
  };
