import { create } from '@bufbuild/protobuf';
import { timestampFromDate, type Timestamp } from '@bufbuild/protobuf/wkt';
import type { OrderStatus, OrderView } from '@hiorder/contracts';
import { MoneySchema, orderingV1 as v1, type Money } from '@hiorder/contracts/grpc';

export const STATUS: Readonly<Record<OrderStatus, v1.OrderStatus>> = {
  'awaiting-payment': v1.OrderStatus.AWAITING_PAYMENT,
  placed: v1.OrderStatus.PLACED,
  accepted: v1.OrderStatus.ACCEPTED,
  ready: v1.OrderStatus.READY,
  served: v1.OrderStatus.SERVED,
  cancelled: v1.OrderStatus.CANCELLED,
  expired: v1.OrderStatus.EXPIRED,
};

const PAYMENT: Readonly<Record<OrderView['payment']['status'], v1.PaymentStatus>> = {
  none: v1.PaymentStatus.NONE,
  pending: v1.PaymentStatus.PENDING,
  approved: v1.PaymentStatus.APPROVED,
  refunding: v1.PaymentStatus.REFUNDING,
  refunded: v1.PaymentStatus.REFUNDED,
  'partially-refunded': v1.PaymentStatus.PARTIALLY_REFUNDED,
};

/** The order as HTTP shows it, as a message. */
export function orderMessage(order: OrderView): v1.Order {
  const { id, number, placedAt, cancelled, etaMinutes } = order;
  return create(v1.OrderSchema, {
    ...{ id, status: STATUS[order.status], table: order.table, total: money(order.total) },
    ...(number !== null && { number }),
    ...(placedAt !== null && { placedAt: timestamp(placedAt) }),
    lines: order.lines.map(lineMessage),
    paymentStatus: PAYMENT[order.payment.status],
    ...(cancelled && {
      cancelled: { by: cancelled.by.kind, reason: cancelled.reason ?? '', at: timestamp(cancelled.at) },
    }),
    ...(etaMinutes !== undefined && { etaMinutes }),
    history: order.history.map(({ status, at }) => ({ status: STATUS[status], at: timestamp(at) })),
  });
}

const lineMessage = (line: OrderView['lines'][number]): v1.OrderLine =>
  create(v1.OrderLineSchema, {
    ...{ id: line.id, itemId: line.itemId, name: line.name, quantity: line.quantity, note: line.note ?? '' },
    options: line.options.map(({ priceDelta, ...option }) => ({ ...option, priceDelta: money(priceDelta) })),
    unitPrice: money(line.unitPrice),
    linePrice: money(line.linePrice),
  });

const money = ({ amount, currency }: OrderView['total']): Money =>
  create(MoneySchema, { amount: BigInt(amount), currency });

const timestamp = (instant: string): Timestamp => timestampFromDate(new Date(instant));
