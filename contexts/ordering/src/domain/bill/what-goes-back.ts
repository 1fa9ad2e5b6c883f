import type { Order } from '../order/order.ts';
import { paidWith, type BillPayment } from './bill-payment.ts';
import { tableBillOf } from './bill.ts';
import { giveBack, returnable } from './refund-bill-payment.ts';
import { priceOf, type BillFacts } from './share.ts';

/** What is to be given back of a payment. */
export interface Back {
  readonly payment: BillPayment;
  readonly amount: number;
}

/**
 * An order was cancelled that has been paid with the bill: `bill` is the bill without it. Who paid for its very dishes
 * gets their price back; what the table has then still paid too much, everybody who paid a sum in proportion. What was
 * taken at the counter cannot go back by itself: it stays `overpaid`, and staff give it back.
 */
export function whatGoesBack(bill: BillFacts, cancelled: Order): readonly Back[] {
  const own = new Map(bill.payments.map((one) => [one.id, pricePaidFor(one, cancelled)]));
  const ofDishes = partsOf(bill.payments, own);
  const rest = { orders: bill.orders, payments: bill.payments.map((one) => without(one, ofDishes)) };
  const inCash = bill.payments.filter((one) => returnable(one) === 0);
  const owedInCash = sum(inCash.map(({ id }) => own.get(id) ?? 0));
  const tooMuch = tableBillOf(rest.orders, rest.payments).overpaid - owedInCash;
  const ofSums = spread(rest.payments, Math.max(0, tooMuch));
  return bill.payments.flatMap((payment) => {
    const amount = (ofDishes.get(payment.id) ?? 0) + (ofSums.get(payment.id) ?? 0);
    return amount > 0 ? [{ payment, amount }] : [];
  });
}

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

/** No more than it brings: part of the dishes may have been covered by sums that others paid. */
function pricePaidFor(payment: BillPayment, { lines }: Order): number {
  const paidFor = lines.filter(({ id }) => payment.lineIds.includes(id));
  return Math.min(paidWith(payment), sum(paidFor.map(priceOf)));
}

const partsOf = (payments: readonly BillPayment[], wanted: ReadonlyMap<string, number>) =>
  new Map(payments.map((one) => [one.id, Math.min(returnable(one), wanted.get(one.id) ?? 0)]));

const without = (payment: BillPayment, parts: ReadonlyMap<string, number>): BillPayment =>
  giveBack(payment, { kind: 'give-back', amount: parts.get(payment.id) ?? 0 });

/** In proportion to what each sum brings. Who paid for dishes that are still served has not paid too much. */
function spread(payments: readonly BillPayment[], amount: number): ReadonlyMap<string, number> {
  const sums = payments.filter(({ lineIds }) => lineIds.length === 0);
  let weight = sum(sums.map(paidWith));
  let left = Math.min(amount, weight);
  const parts = new Map<string, number>();
  for (const payment of sums) {
    const brings = paidWith(payment);
    // What is left, by those who are left: so that the parts come to exactly `amount`.
    const part = weight === 0 ? 0 : Math.ceil((left * brings) / weight);
    parts.set(payment.id, Math.min(part, returnable(payment)));
    left -= part;
    weight -= brings;
  }
  return parts;
}
