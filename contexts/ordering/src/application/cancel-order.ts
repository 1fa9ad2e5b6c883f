import { err, type Result, type Transaction } from '@hiorder/kernel';
import type { OrderRejection } from '../domain/order/order.rejections.ts';
import type { Order } from '../domain/order/order.ts';
import { actorOf, maySee, type Caller } from './caller.ts';
import { changeOrder, type ChangePorts } from './change-order.ts';
import type { NotFound } from './refusals.ts';

type CancelRefusal = OrderRejection | NotFound | { readonly code: 'table-session-closed' };

/**
 * Guests until the kitchen has accepted it, staff until it is served. What was paid is given back by payment. A guest whose
 * stay has ended has no say any more, even while the token still holds elsewhere.
 */
export const cancelOrder =
  (ports: ChangePorts) =>
  async (
    tx: Transaction,
    caller: Caller,
    { orderId, reason }: { orderId: string; reason: string | null },
  ): Promise<Result<Order, CancelRefusal>> => {
    if (
      caller.kind === 'guest' &&
      (await ports.sessions.lock(tx, caller.tableSessionId))?.status === 'closed'
    )
      return err({ code: 'table-session-closed' });
    return changeOrder(ports, tx, {
      ...{ orderId, by: actorOf(caller), visible: (order: Order) => maySee(caller, order) },
      command: { kind: 'cancel', by: actorOf(caller), reason, at: ports.clock.now() },
    });
  };
