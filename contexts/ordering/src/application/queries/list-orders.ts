import type { OrderView } from '@hiorder/contracts';
import { err, ok, type Result } from '@hiorder/kernel';
import type { GuestCaller } from '../caller.ts';
import { storeOf } from '../store-of.ts';
import type { Ports } from '../ports/ports.ts';
import type { NotFound } from '../refusals.ts';
import { orderView } from './order-view.ts';
import type { OrderReads } from './show-order.ts';
import type { Viewer } from './viewer.ts';

export interface ListOrders {
  /** `mine`: what the caller ordered; else the whole table's. */
  readonly scope: 'mine' | 'table';
  readonly limit: number;
  /** Goes on after this order. */
  readonly after: string | null;
}

export interface OrderPageView {
  readonly items: OrderView[];
  /** The last order shown, when there are more. */
  readonly next: string | null;
}

/** The table session's orders, newest first. */
export const listOrders =
  (ports: OrderReads & Pick<Ports, 'orders'>) =>
  async (
    caller: GuestCaller,
    { scope, limit, after }: ListOrders,
    viewer: Viewer,
  ): Promise<Result<OrderPageView, NotFound>> => {
    const session = await ports.sessions.find(caller.tableSessionId);
    if (!session || session.storeId !== caller.storeId)
      return err({ code: 'not-found', what: 'table-session' });
    const page = await ports.orders.page({
      ...{ tableSessionId: session.id, limit: limit + 1 },
      ...(scope === 'mine' && { guestId: caller.id }),
      ...(after !== null && { before: after }),
    });
    const shown = page.slice(0, limit);
    const { locale } = await storeOf(ports, session.storeId);
    const eyes = { session, locale, checkout: ports.checkout, viewer };
    return ok({
      items: shown.map((order) => orderView(order, eyes)),
      next: page.length > limit ? (shown.at(-1)?.id ?? null) : null,
    });
  };
