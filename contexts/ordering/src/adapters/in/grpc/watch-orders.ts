import { create } from '@bufbuild/protobuf';
import type { OrderStatus, OrderView } from '@hiorder/contracts';
import { orderingV1 as v1 } from '@hiorder/contracts/grpc';
import { latestByKey } from '@hiorder/grpc';
import type { SharedTail } from '@hiorder/messaging';
import type { StaffCaller } from '../../../application/caller.ts';
import type { OrderingApp } from '../../../application/ordering-app.ts';
import type { Viewer } from '../../../application/queries/viewer.ts';
import { orderMessage } from './order-message.ts';

const UNFINISHED: readonly OrderStatus[] = ['awaiting-payment', 'placed', 'accepted', 'ready'];
const PAGE = 100;

export interface WatchOrders {
  readonly app: OrderingApp;
  readonly changes: SharedTail;
  readonly caller: StaffCaller;
  readonly viewer: Viewer;
  readonly request: v1.WatchOrdersRequest;
  readonly signal: AbortSignal;
}

/** Changes are collected before the orders are read, so that none falls between the two. */
export async function* watchOrders(o: WatchOrders): AsyncGenerator<v1.WatchOrdersResponse> {
  const changed = latestByKey<string>();
  const unwatch = await o.changes.watch(o.caller.storeId, ({ subject }) => changed.put(subject, subject));
  try {
    if (!o.request.changesOnly) for await (const order of unfinished(o)) yield shown(order);
    yield create(v1.WatchOrdersResponseSchema, { event: { case: 'caughtUp', value: {} } });
    for await (const orderId of changed.values(o.signal)) {
      const found = await o.app.getOrder(o.caller, orderId, o.viewer);
      if (found.ok && isWanted(found.value, o.request)) yield shown(found.value);
    }
    // The server stops, the deadline is over or the caller hung up: an end that the caller can tell from a full stop.
    o.signal.throwIfAborted();
  } finally {
    unwatch();
  }
}

/** Oldest first, as they were placed. */
async function* unfinished({ app, caller, viewer, request }: WatchOrders): AsyncGenerator<OrderView> {
  const orders: OrderView[] = [];
  let after: string | null = null;
  do {
    const wanted = { tableId: request.tableId || null, statuses: UNFINISHED, limit: PAGE, after };
    const page = await app.listStoreOrders(caller, wanted, viewer);
    orders.push(...page.items);
    after = page.next;
  } while (after !== null);
  yield* orders.reverse();
}

const isWanted = (order: OrderView, { tableId }: v1.WatchOrdersRequest): boolean =>
  tableId === '' || order.table.id === tableId;

const shown = (order: OrderView): v1.WatchOrdersResponse =>
  create(v1.WatchOrdersResponseSchema, { event: { case: 'order', value: orderMessage(order) } });
