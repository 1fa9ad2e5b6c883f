import type { Result, Transaction } from '@hiorder/kernel';
import type { OrderRejection } from '../domain/order/order.rejections.ts';
import type { Order } from '../domain/order/order.ts';
import { actorOf, maySee, type Caller } from './caller.ts';
import { changeOrder, type ChangePorts } from './change-order.ts';
import type { NotFound } from './refusals.ts';

/** Guests until the kitchen has accepted it, staff until it is served. What was paid is given back by payment. */
export const cancelOrder =
  (ports: ChangePorts) =>
  (
    tx: Transaction,
    caller: Caller,
    { orderId, reason }: { orderId: string; reason: string | null },
  ): Promise<Result<Order, OrderRejection | NotFound>> =>
    changeOrder(ports, tx, {
      ...{ orderId, by: actorOf(caller), visible: (order: Order) => maySee(caller, order) },
      command: { kind: 'cancel', by: actorOf(caller), reason, at: ports.clock.now() },
    });
