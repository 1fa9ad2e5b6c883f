import type { orderStatusUpdated } from '@hiorder/contracts';
import { TechnicalError, type Log, type NewEvent, type Transaction } from '@hiorder/kernel';
import type { OrderCommand } from '../../domain/order/order.commands.ts';
import { changeOrder, type ChangePorts } from '../change-order.ts';
import { isBehind } from '../../domain/order/is-behind.ts';

type OrderStatusUpdated = NewEvent<typeof orderStatusUpdated>['data'];

/** The order follows its ticket; a rejected one is cancelled and its stock goes back. */
export const onOrderStatusUpdated =
  (ports: ChangePorts, log: Log) =>
  async ({ data }: { data: OrderStatusUpdated }, tx: Transaction): Promise<void> => {
    const { orderId, by } = data;
    const moved = await changeOrder(ports, tx, { orderId, by, command: commandOf(data) });
    if (moved.ok) return;
    const order = await ports.orders.find(orderId, tx);
    if (!order) throw new TechnicalError('ticket-without-order', `No order ${orderId}`);
    if (data.status !== 'rejected' && isBehind(order, data.status)) {
      throw new TechnicalError('order-behind', `${data.status} came for ${order.status} order ${orderId}`);
    }
    // Somebody cancelled while the kitchen moved it, or the ticket said the same twice: the order stays as it is.
    log.info(
      { orderId, status: order.status, ticket: data.status },
      'a ticket moved an order that had moved on',
    );
  };

function commandOf(data: OrderStatusUpdated): OrderCommand {
  const { status, etaMinutes, reason, reasonCode = null, reasonText = null, by } = data;
  const at = new Date(data.at);
  switch (status) {
    case 'accepted':
      return { kind: 'accept', etaMinutes, at };
    case 'ready':
      return { kind: 'make-ready', at };
    case 'served':
      return { kind: 'serve', at };
    case 'rejected':
      return { kind: 'cancel', by, reason, reasonCode, reasonText, at };
  }
}
