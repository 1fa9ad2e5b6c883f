import type { Order } from '../order/order.ts';
import { paidWith, type BillPayment } from './bill-payment.ts';
import { isOnBill, tableBillOf } from './bill.ts';
import { giveBack, returnable } from './refund-bill-payment.ts';
import { priceOf, type BillFacts } from './share.ts';

/** What is to be given back of a payment. */
export interface Back {
  readonly payment: BillPayment;
  readonly amount: number;
}

/**
 * An order was cancelled that has been paid with the bill: `bill` is the bill without it, `was` the order before. Who
 * paid for its very dishes gets their price back; what the table has then paid too much because of it, everybody who
 * paid a sum in proportion. What was taken at the counter cannot go back by itself: it stays `overpaid`, and staff give
 * it back. Until they have, it is nobody else's money, also when the next order is cancelled.
 */
export function whatGoesBack(bill: BillFacts, was: Order): readonly Back[] {
  const own = new Map(bill.payments.map((one) => [one.id, pricePaidFor(one, [was])]));
  const ofDishes = partsOf(bill.payments, own);
  const before = { ...bill, orders: bill.orders.map((one) => (one.id === was.id ? was : one)) };
  const after = { ...bill, payments: bill.payments.map((one) => without(one, ofDishes)) };
  const byHand = tooMuchInSums(before);
  const ofSums = spread(after.payments, { amount: tooMuchInSums(after) - byHand, byHand });
  return bill.payments.flatMap((payment) => {
    const amount = (ofDishes.get(payment.id) ?? 0) + (ofSums.get(payment.id) ?? 0);
    return amount > 0 ? [{ payment, amount }] : [];
  });
}

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

/** No more than it brings: part of the dishes may have been covered by sums that others paid. */
function pricePaidFor(payment: BillPayment, orders: readonly Order[]): number {
  const paidFor = orders.flatMap(({ lines }) => lines).filter(({ id }) => payment.lineIds.includes(id));
  return Math.min(paidWith(payment), sum(paidFor.map(priceOf)));
}

const inCash = ({ method }: BillPayment): boolean => method === 'counter';

/** What is overpaid, less the cash for dishes that are gone: that belongs to who paid for them. */
function tooMuchInSums({ orders, payments }: BillFacts): number {
  const gone = orders.filter((order) => !isOnBill(order));
  const ofDishes = sum(payments.filter(inCash).map((one) => pricePaidFor(one, gone)));
  return Math.max(0, tableBillOf(orders, payments).overpaid - ofDishes);
}

const partsOf = (payments: readonly BillPayment[], wanted: ReadonlyMap<string, number>) =>
  new Map(payments.map((one) => [one.id, Math.min(returnable(one), wanted.get(one.id) ?? 0)]));

const without = (payment: BillPayment, parts: ReadonlyMap<string, number>): BillPayment =>
  giveBack(payment, { kind: 'give-back', amount: parts.get(payment.id) ?? 0 });

/**
 * In proportion to what each sum brings. Who paid for dishes that are still served has not paid too much. `byHand`: that
 * much of the cash is on its way back to its guests already, and no longer counts; its part of `amount` joins it.
 */
function spread(
  payments: readonly BillPayment[],
  { amount, byHand }: { readonly amount: number; readonly byHand: number },
): ReadonlyMap<string, number> {
  const sums = payments.filter(({ lineIds }) => lineIds.length === 0);
  const cash = sum(sums.filter(inCash).map(paidWith));
  const online = sums.filter((payment) => !inCash(payment));
  let weight = sum(online.map(paidWith)) + Math.max(0, cash - byHand);
  let left = Math.min(amount, weight);
  const parts = new Map<string, number>();
  for (const payment of online) {
    const brings = paidWith(payment);
    // What is left, by those who are left: so that the parts come to exactly `amount`.
    const part = weight === 0 ? 0 : Math.ceil((left * brings) / weight);
    parts.set(payment.id, Math.min(part, returnable(payment)));
    left -= part;
    weight -= brings;
  }
  return parts;
}
