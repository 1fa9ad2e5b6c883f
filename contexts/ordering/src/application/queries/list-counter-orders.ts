import type { OrderView } from '@hiorder/contracts';
import type { StaffCaller } from '../caller.ts';
import type { Ports } from '../ports/ports.ts';
import { showOrder, type OrderReads } from './show-order.ts';
import type { Viewer } from './viewer.ts';

/** Who comes after so many is seen when one of them has paid. */
const MOST = 200;

/** Whoever has asked to pay at the counter, the longest waiting first. */
export const listCounterOrders =
  (ports: OrderReads & Pick<Ports, 'orders'>) =>
  async ({ storeId }: StaffCaller, viewer: Viewer): Promise<OrderView[]> => {
    const items: OrderView[] = [];
    for (const order of await ports.orders.atCounter({ storeId, limit: MOST }))
      items.push(await showOrder(ports)(order, viewer));
    return items;
  };
