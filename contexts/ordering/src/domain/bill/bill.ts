import type { Order } from '../order/order.ts';
import { discountOf, paidWith, returningOf, type BillPayment } from './bill-payment.ts';

/** What a table session's orders come to. */
export interface Bill {
  /** Of orders that were placed and not cancelled, less what was given back. */
  readonly total: number;
  readonly paid: number;
  readonly owed: number;
  /** Orders and payments that somebody may be paying at this moment. */
  readonly awaitingPayment: number;
}

/** With what the party has paid, or is about to pay, towards all of its orders. */
export interface TableBill extends Bill {
  /** In payment windows. */
  readonly held: number;
  /** To be paid at the counter. */
  readonly requested: number;
  /** What nobody has paid, or is about to. */
  readonly open: number;
  /** Paid for what was cancelled afterwards; what is on its way back already is left out. */
  readonly overpaid: number;
  /** What payment is giving back of it; nobody needs to do anything. */
  readonly returning: number;
}

/** Orders that count: placed, and not cancelled. */
export const isOnBill = ({ status }: Order): boolean =>
  status !== 'awaiting-payment' && status !== 'cancelled' && status !== 'expired';

/** Ordered, and not on the table yet. */
export const isUnserved = ({ status }: Pick<Order, 'status'>): boolean =>
  status === 'placed' || status === 'accepted' || status === 'ready';

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

export function billOf(orders: readonly Order[]): Bill {
  let total = 0;
  let paid = 0;
  for (const order of orders) {
    if (!isOnBill(order)) continue;
    const used = order.charges.filter((charge) => charge.usable);
    const refunded = sum(used.map((charge) => charge.refunded));
    total += order.total - refunded;
    paid += sum(used.map((charge) => charge.amount)) - refunded;
  }
  const awaitingPayment = orders.filter((order) => order.status === 'awaiting-payment').length;
  return { total, paid, owed: Math.max(0, total - paid), awaitingPayment };
}

/**
 * Money given back of what was paid too much only evens the bill: its payment brings less from then on. Anything beyond
 * lowers what the table has to pay, as it does with an order, and is never owed again.
 */
export function tableBillOf(orders: readonly Order[], payments: readonly BillPayment[]): TableBill {
  const ordered = billOf(orders);
  const due = ordered.total - ordered.paid;
  const paid = sum(payments.map(paidWith));
  const back = sum(payments.map(discountOf));
  const tooMuch = Math.max(0, paid - due);
  const owed = Math.max(0, due - paid);
  const [held, requested] = [openIn(payments, 'awaiting-payment'), openIn(payments, 'requested')];
  return {
    total: ordered.total - Math.max(0, back - tooMuch),
    paid: ordered.paid + paid - back,
    ...{ owed, held, requested, open: Math.max(0, owed - held - requested) },
    ...{ overpaid: Math.max(0, tooMuch - back), returning: sum(payments.map(returningOf)) },
    awaitingPayment:
      ordered.awaitingPayment + payments.filter(({ status }) => status === 'awaiting-payment').length,
  };
}

const openIn = (payments: readonly BillPayment[], status: BillPayment['status']): number =>
  sum(payments.filter((payment) => payment.status === status).map(({ amount }) => amount));

/** Nobody owes the other anything: what guests have paid too much is theirs. */
export const isSettled = (bill: Pick<TableBill, 'owed' | 'awaitingPayment' | 'overpaid'>): boolean =>
  bill.owed === 0 && bill.awaitingPayment === 0 && bill.overpaid === 0;
