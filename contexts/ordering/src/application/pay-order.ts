import { err, ok, type Result, type Transaction, type UnitOfWork } from '@hiorder/kernel';
import type { OrderRejection } from '../domain/order/order.rejections.ts';
import type { Order } from '../domain/order/order.ts';
import { isLive } from '../domain/order/evolve.ts';
import { actorOf, maySee, type GuestCaller } from './caller.ts';
import { changeOrder } from './change-order.ts';
import { paymentRefusalOf } from './payment-refusal.ts';
import type { Confirmation, Payments } from './ports/payments.ts';
import type { NotFound, PaymentRefusal } from './refusals.ts';
import { settlePayment, type SettlePorts } from './settle-payment.ts';

export interface PayOrder {
  readonly orderId: string;
  readonly paymentKey: string;
  readonly amount: number;
  /** Null: the order's. */
  readonly currency: string | null;
}

export type PayOrderResult = Result<Order, OrderRejection | NotFound | PaymentRefusal>;

export interface PayOrderPorts extends SettlePorts {
  readonly unit: UnitOfWork;
  readonly payments: Payments;
}

type Conclude = (tx: Transaction, result: PayOrderResult) => Promise<void>;

/**
 * Marks the attempt, asks payment outside any transaction, then places the order. `conclude` keeps the answer in the
 * transaction of the last effect. A crash in between is made good by `payment-approved`.
 */
export const payOrder =
  (ports: PayOrderPorts) =>
  async (caller: GuestCaller, command: PayOrder, conclude: Conclude): Promise<PayOrderResult> => {
    const begun = await ports.unit.transaction(async (tx) => {
      const result = await begin(ports, tx, { caller, command });
      if (!result.ok || result.value.status !== 'awaiting-payment') await conclude(tx, result);
      return result;
    });
    if (!begun.ok || begun.value.status !== 'awaiting-payment') return begun;
    const { id: orderId, storeId, currency, total: amount } = begun.value;
    const confirmation = await ports.payments.confirm({
      ...{ orderId, storeId, currency, amount, paymentKey: command.paymentKey },
    });
    return ports.unit.transaction(async (tx) => {
      const result = await settle(ports, tx, { caller, command, confirmation });
      await conclude(tx, result);
      return result;
    });
  };

interface Paying {
  readonly caller: GuestCaller;
  readonly command: PayOrder;
}

/** An order that is paid already is answered as it is: nothing is taken again. */
async function begin(
  ports: PayOrderPorts,
  tx: Transaction,
  { caller, command }: Paying,
): Promise<PayOrderResult> {
  const { orderId, paymentKey, amount, currency } = command;
  const begun = await changeOrder(ports, tx, {
    ...{ orderId, by: actorOf(caller), visible: (order) => maySee(caller, order) },
    command: { kind: 'begin-payment', paymentKey, amount, currency, at: ports.clock.now() },
  });
  if (begun.ok || begun.error.code !== 'order-already-placed') return begun;
  const order = await ports.orders.find(orderId, tx);
  return order ? ok(order) : begun;
}

async function settle(
  ports: PayOrderPorts,
  tx: Transaction,
  { caller, command, confirmation }: Paying & { confirmation: Confirmation },
): Promise<PayOrderResult> {
  const { orderId } = command;
  if (confirmation.kind === 'approved') {
    const { paymentId, provider, amount } = confirmation;
    const settled = await settlePayment(ports, tx, { orderId, approval: { paymentId, provider, amount } });
    return settled.ok ? placedOrGone(settled.value) : settled;
  }
  const ended = await changeOrder(ports, tx, {
    ...{ orderId, by: actorOf(caller) },
    command: {
      ...{ kind: 'end-payment-attempt', paymentKey: command.paymentKey },
      outcome: confirmation.kind === 'unavailable' ? 'unknown' : 'declined',
    },
  });
  // The event may have been faster than the answer that did not come.
  if (ended.ok && (isLive(ended.value) || ended.value.status === 'served')) return ended;
  return err(paymentRefusalOf(confirmation, command.amount));
}

/** The order was cancelled or ran out while the money was on its way; it goes back. */
function placedOrGone(order: Order): PayOrderResult {
  if (order.status === 'expired') return err({ code: 'order-expired' });
  if (order.status === 'cancelled') return err({ code: 'order-cancelled' });
  if (order.status === 'awaiting-payment') return err({ code: 'payment-refused', reason: 'amount-mismatch' });
  return ok(order);
}
