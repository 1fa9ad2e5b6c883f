import type { Actor } from '@hiorder/contracts';
import { err, ok, type Result } from '@hiorder/kernel';
import { wasTakenAtCounter } from '../order/counter-payment.ts';
import type { Order } from '../order/order.ts';
import type { BillPayment, PaidBillPayment } from './bill-payment.ts';
import type { ShareRejection } from './bill.rejections.ts';
import { tableBillOf } from './bill.ts';
import { changeBillPayment } from './change-bill-payment.ts';
import type { BillFacts, PricedShare } from './share.ts';

/** What staff may take in one sum: everything but what is in payment windows, also what guests asked to pay here. */
export const takeable = ({ orders, payments }: BillFacts): number => {
  const { owed, held } = tableBillOf(orders, payments);
  return Math.max(0, owed - held);
};

/** `amount` null: all of it. */
export function priceCounterPayment(
  facts: BillFacts,
  amount: number | null,
): Result<PricedShare, ShareRejection> {
  const { owed, held } = tableBillOf(facts.orders, facts.payments);
  const open = takeable(facts);
  if (owed === 0) return err({ code: 'bill-settled' });
  if (open === 0) return err({ code: 'bill-being-paid', held });
  if (amount !== null && amount > open) return err({ code: 'bill-amount-too-high', open });
  return ok({ amount: amount ?? open, lineIds: [] });
}

/** Orders whose money was taken with this very payment, before the kitchen had them. */
export const ordersTakenWith = ({ lineIds }: BillPayment, orders: readonly Order[]): readonly Order[] =>
  orders.filter((order) => wasTakenAtCounter(order) && order.lines.every(({ id }) => lineIds.includes(id)));

/** Requests to pay at the counter that the sum has made needless, the newest first: they end with it. */
export function overtakenRequests(
  { orders, payments }: BillFacts,
  taken: PaidBillPayment,
  o: { readonly by: Actor; readonly at: Date },
): readonly BillPayment[] {
  const { owed, held, requested } = tableBillOf(orders, [...payments, taken]);
  let tooMuch = held + requested - owed;
  const ended: BillPayment[] = [];
  for (const request of payments.filter(({ status }) => status === 'requested').reverse()) {
    if (tooMuch <= 0) break;
    const cancelled = changeBillPayment(request, { kind: 'cancel', ...o });
    if (!cancelled.ok) continue;
    ended.push(cancelled.value);
    tooMuch -= request.amount;
  }
  return ended;
}
