import type { BillPaymentCommand } from '../domain/bill/bill-payment.commands.ts';
import type { BillPayment, Share } from '../domain/bill/bill-payment.ts';
import { changeBillPayment } from '../domain/bill/change-bill-payment.ts';
import { awaitedPayment, counterPayment, requestedPayment } from '../domain/bill/new-bill-payment.ts';
import type { Order, OrderLine } from '../domain/order/order.ts';
import { STORE } from './menu.fixture.ts';
import { after, NOON, orderIn, orderLine, staff } from './ordering.fixture.ts';

/** A placed order of a table that pays afterwards. */
export function laterPaid(id: string, lines: readonly OrderLine[]): Order {
  const total = lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
  return { ...orderIn.served, id, paymentMode: 'postpay', charges: [], lines, total };
}

export const lineFor = (guestId: string | null, id: string, unitPrice: number, quantity = 1): OrderLine =>
  orderLine(id, { id, addedBy: guestId, unitPrice, quantity });

export const asked = (id: string, amount: number, share: Share = { kind: 'amount', amount }) => ({
  ...{ id, session: { id: 'session-1', storeId: STORE }, share, currency: 'KRW' },
  ...{ priced: { amount, lineIds: share.kind === 'lines' ? share.lineIds : [] } },
  ...{ guestId: 'jiwoo', at: NOON },
});

export const awaited = (id: string, amount: number, share?: Share): BillPayment =>
  awaitedPayment(asked(id, amount, share), { provider: 'toss', expiresAt: after(10) });
export const requested = (id: string, amount: number, share?: Share): BillPayment =>
  requestedPayment(asked(id, amount, share));
export const atCounter = (id: string, amount: number): BillPayment =>
  counterPayment({ ...asked(id, amount), guestId: null }, staff);

/** The payment after commands that must all be allowed. */
export function paymentAfter(payment: BillPayment, ...commands: readonly BillPaymentCommand[]): BillPayment {
  return commands.reduce((present, command) => {
    const changed = changeBillPayment(present, command);
    if (!changed.ok) throw new Error(`${command.kind} on ${present.status}: ${changed.error.code}`);
    return changed.value;
  }, payment);
}

export const approval = (amount: number, paymentId = 'payment-1', fits = true): BillPaymentCommand => ({
  ...{ kind: 'approve-payment', approval: { paymentId, provider: 'toss', amount }, fits },
  ...{ by: { kind: 'guest', id: 'jiwoo' }, at: after(2) },
});

export const paidOnline = (id: string, amount: number, share?: Share): BillPayment =>
  paymentAfter(awaited(id, amount, share), approval(amount, `payment-of-${id}`));
