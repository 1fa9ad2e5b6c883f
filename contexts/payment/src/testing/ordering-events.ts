import {
  billPaymentChanged,
  billPaymentOverpaid,
  billPaymentUnusable,
  orderCancelled,
  orderExpired,
  orderPaymentUnusable,
  orderSubmitted,
} from '@hiorder/contracts';
import type { EventDefinition, NewEvent } from '@hiorder/kernel';
import { STORE } from './payment-fixture.ts';

const at = '2026-03-01T03:00:00.000Z';
const ref = (orderId: string) => ({ orderId, storeId: STORE, tableId: 't1', tableSessionId: 'ts1' });
const event = <D extends EventDefinition>(
  definition: D,
  orderId: string,
  data: NewEvent<D>['data'],
): NewEvent<D> => ({ definition, subject: orderId, storeId: STORE, partitionKey: 'ts1', data });

/** What ordering tells payment, as a test says it. */
export const submitted = (orderId: string, total = 12_000) =>
  event(orderSubmitted, orderId, {
    ...{ ...ref(orderId), total, currency: 'KRW', provider: 'toss', submittedAt: at },
    expiresAt: '2026-03-01T03:10:00.000Z',
  });
export const expired = (orderId: string) =>
  event(orderExpired, orderId, { ...ref(orderId), at, total: 12_000 });
export const cancelled = (orderId: string, paymentId: string | null) =>
  event(orderCancelled, orderId, {
    ...{ ...ref(orderId), number: 37, at, by: { kind: 'guest' }, reason: '잘못 주문했어요', paymentId },
    ...{ total: 12_000, wasPlaced: paymentId !== null },
  });
export const unusable = (orderId: string, paymentId: string) =>
  event(orderPaymentUnusable, orderId, { ...ref(orderId), paymentId, amount: 12_000, reason: 'expired', at });

const billRef = (billPaymentId: string) => ({
  ...{ billPaymentId, storeId: STORE, tableId: 't1', tableSessionId: 'ts1' },
});
export const shareEnded = (id: string, status: 'cancelled' | 'expired') =>
  event(billPaymentChanged, id, {
    ...{
      ...billRef(id),
      status,
      method: 'online',
      share: 'all',
      amount: 12_000,
      refunded: 0,
      currency: 'KRW',
    },
    ...{ guestId: 'g1', paymentId: null, by: { kind: 'system' }, at },
  });
export const shareUnusable = (id: string, paymentId: string) =>
  event(billPaymentUnusable, id, { ...billRef(id), paymentId, amount: 12_000, reason: 'bill-changed', at });
export const shareOverpaid = (id: string, paymentId: string, amount: number) =>
  event(billPaymentOverpaid, id, { ...billRef(id), paymentId, amount, reason: 'order-cancelled', at });
