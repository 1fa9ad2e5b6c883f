import type { OrderView } from '@hiorder/contracts';
import { ok, type Result } from '@hiorder/kernel';
import type { GuestCaller } from '../caller.ts';
import { storeOf } from '../store-of.ts';
import type { Ports } from '../ports/ports.ts';
import { openSessionOf, type NoOpenSession } from './open-session.ts';
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
  ): Promise<Result<OrderPageView, NoOpenSession>> => {
    const found = await openSessionOf(ports, caller);
    if (!found.ok) return found;
    const session = found.value;
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
