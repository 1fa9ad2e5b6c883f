import type { OrderStatus, OrderView } from '@hiorder/contracts';
import type { StaffCaller } from '../caller.ts';
import type { Ports } from '../ports/ports.ts';
import type { OrderPageView } from './list-orders.ts';
import { showOrder, type OrderReads } from './show-order.ts';
import type { Viewer } from './viewer.ts';

export interface ListStoreOrders {
  /** Null: of all tables. */
  readonly tableId: string | null;
  /** Null: in every state. */
  readonly statuses: readonly OrderStatus[] | null;
  readonly limit: number;
  /** Goes on after this order. */
  readonly after: string | null;
}

/** The store's orders, newest first, for staff and their machines. */
export const listStoreOrders =
  (ports: OrderReads & Pick<Ports, 'orders'>) =>
  async (
    caller: StaffCaller,
    { tableId, statuses, limit, after }: ListStoreOrders,
    viewer: Viewer,
  ): Promise<OrderPageView> => {
    const page = await ports.orders.pageOfStore({
      ...{ storeId: caller.storeId, limit: limit + 1 },
      ...(tableId !== null && { tableId }),
      ...(statuses !== null && { statuses }),
      ...(after !== null && { before: after }),
    });
    const shown = page.slice(0, limit);
    const items: OrderView[] = [];
    for (const order of shown) items.push(await showOrder(ports)(order, viewer));
    return { items, next: page.length > limit ? (shown.at(-1)?.id ?? null) : null };
  };
