import Type from 'typebox';
import { Instant, Nullable } from '../events/common.ts';
import { Money } from './common.ts';
import { OrderPayment } from './ordering.ts';

/** `POST /api/orders/{id}/receipt`: the page that anybody may open who is sent it. */
export const ReceiptLink = Type.Object({ url: Type.String(), key: Type.String() });
export type ReceiptLink = Type.Static<typeof ReceiptLink>;

/** `GET /api/receipts/{key}`: of one order, in the languages of the reader. */
export const ReceiptView = Type.Object({
  store: Type.Object({ name: Type.String(), timeZone: Type.String({ description: 'IANA' }) }),
  number: Type.Integer(),
  placedAt: Instant,
  table: Type.Object({ name: Type.String() }),
  lines: Type.Array(
    Type.Object({
      name: Type.String(),
      options: Type.Array(Type.String()),
      quantity: Type.Integer(),
      linePrice: Money,
    }),
  ),
  total: Money,
  /** What has come back, or is on its way. */
  refunded: Nullable(Money),
  /** What the store keeps. */
  kept: Money,
  payment: Type.Pick(OrderPayment, ['status', 'provider', 'method']),
});
export type ReceiptView = Type.Static<typeof ReceiptView>;
