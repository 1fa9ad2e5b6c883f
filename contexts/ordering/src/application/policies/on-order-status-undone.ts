import type { orderStatusUndone } from '@hiorder/contracts';
import { TechnicalError, type Log, type NewEvent, type Transaction } from '@hiorder/kernel';
import { changeOrder, type ChangePorts } from '../change-order.ts';
import { isBehind } from '../../domain/order/is-behind.ts';

type OrderStatusUndone = NewEvent<typeof orderStatusUndone>['data'];

/** The order follows its ticket back; until it is accepted again its guests may cancel it. */
export const onOrderStatusUndone =
  (ports: ChangePorts, log: Log) =>
  async ({ data }: { data: OrderStatusUndone }, tx: Transaction): Promise<void> => {
    const { orderId, by, undone: from, etaMinutes } = data;
    const command = { kind: 'step-back', from, etaMinutes, at: new Date(data.at) } as const;
    const moved = await changeOrder(ports, tx, { orderId, by, command });
    if (moved.ok) return;
    const order = await ports.orders.find(orderId, tx);
    if (!order) throw new TechnicalError('ticket-without-order', `No order ${orderId}`);
    if (isBehind(order, from)) {
      throw new TechnicalError('order-behind', `${from} was undone of ${order.status} order ${orderId}`);
    }
    // Somebody cancelled meanwhile: nothing is left to take back.
    log.info(
      { orderId, status: order.status, undone: from },
      'a step was undone of an order that had moved on',
    );
  };
