import { businessDay } from '../domain/shared/business-day.ts';
import { placesOrder } from '../domain/order/approve-payment.ts';
import type { Approval, OrderCommand } from '../domain/order/order.commands.ts';
import type { OrderRejection } from '../domain/order/order.rejections.ts';
import type { Order } from '../domain/order/order.ts';
import type { Result, Transaction } from '@hiorder/kernel';
import { SYSTEM } from './caller.ts';
import { changeOrder, type ChangePorts } from './change-order.ts';
import { storeOf } from './store-of.ts';
import type { Ports } from './ports/ports.ts';
import type { NotFound } from './refusals.ts';

export type SettlePorts = ChangePorts & Pick<Ports, 'numbers'>;

/**
 * Money was taken for an order: it is placed, or the money is marked for giving back. The answer to the guest and the
 * event both come here; whichever is first does it. The order's lock comes before the number's.
 */
export const settlePayment = (
  ports: SettlePorts,
  tx: Transaction,
  { orderId, approval }: { orderId: string; approval: Approval },
): Promise<Result<Order, OrderRejection | NotFound>> =>
  changeOrder(ports, tx, {
    orderId,
    by: SYSTEM,
    command: async (order): Promise<OrderCommand> => {
      const at = ports.clock.now();
      const number = placesOrder(order, approval) ? await drawNumber(ports, tx, { order, at }) : null;
      return { kind: 'approve-payment', approval, number, at };
    },
  });

/** The day's next; the order's lock is held. */
export async function drawNumber(
  ports: SettlePorts,
  tx: Transaction,
  { order, at }: { order: Order; at: Date },
) {
  const { id: storeId, timeZone, dayEndsAt } = await storeOf(ports, order.storeId, tx);
  return ports.numbers.draw(tx, { storeId, businessDay: businessDay(at, timeZone, dayEndsAt) });
}
