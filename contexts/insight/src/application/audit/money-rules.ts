import {
  billPaymentChanged,
  orderCancelled,
  refundRefused,
  refundRequested,
  tableSessionClosed,
} from '@hiorder/contracts';
import { rule } from './rule.ts';

const area = 'money';

/** What moves money, or lets it go. */
export const moneyRules = [
  rule(refundRequested, ({ paymentId: id, orderId, amount, reason }) => ({
    ...{ area, action: 'refund-requested', subject: { id }, details: { amount, reason, orderId } },
  })),
  rule(refundRefused, ({ paymentId: id, orderId, amount, code }) => ({
    ...{ area, action: 'refund-refused', subject: { id }, details: { amount, code, orderId } },
  })),
  rule(billPaymentChanged, ({ status, previous, method, tableId: id, amount, share, by }) => {
    if (method !== 'counter') return undefined;
    const told = { area, subject: { id }, by, details: { amount, share } } as const;
    if (status === 'paid' && previous !== 'paid') return { ...told, action: 'counter-payment' };
    return status === 'cancelled' && previous === 'paid'
      ? { ...told, action: 'counter-payment-taken-back' }
      : undefined;
  }),
  rule(tableSessionClosed, ({ forced, tableId: id, reason, by }) =>
    forced ? { area, action: 'table-closed-by-force', subject: { id }, by, details: { reason } } : undefined,
  ),
  rule(orderCancelled, ({ orderId: id, number, total, reason, by, wasPlaced }) =>
    wasPlaced && (by.kind === 'staff' || by.kind === 'machine')
      ? { area, action: 'order-cancelled', subject: { id }, by, details: { number, total, reason } }
      : undefined,
  ),
];
