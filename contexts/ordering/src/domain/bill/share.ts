import { err, ok, type Result } from '@hiorder/kernel';
import type { Order, OrderLine } from '../order/order.ts';
import type { BillPayment, Share } from './bill-payment.ts';
import type { ShareRejection } from './bill.rejections.ts';
import { isOnBill, tableBillOf } from './bill.ts';

/** All that decides about a share. */
export interface BillFacts {
  readonly orders: readonly Order[];
  readonly payments: readonly BillPayment[];
}

/** What a share comes to now, and the lines that go with it. */
export interface PricedShare {
  readonly amount: number;
  readonly lineIds: readonly string[];
}

const NO_LINES: readonly string[] = [];

/** Lines that can be paid one by one: of orders that count and were not paid when they were placed. */
export const linesOnBill = ({ orders }: BillFacts): readonly OrderLine[] =>
  orders.filter((order) => isOnBill(order) && order.charges.length === 0).flatMap(({ lines }) => lines);

export const priceOf = ({ unitPrice, quantity }: OrderLine): number => unitPrice * quantity;

/** Paid, or about to be. */
export const isTowardsBill = ({ status }: BillPayment): boolean =>
  status !== 'cancelled' && status !== 'expired';

/** Lines that are paid, or about to be, each on its own. */
export const takenLines = ({ payments }: BillFacts): ReadonlySet<string> =>
  new Set(payments.filter(isTowardsBill).flatMap(({ lineIds }) => lineIds));

export const linesOf = (facts: BillFacts, guestId: string): readonly OrderLine[] => {
  const taken = takenLines(facts);
  return linesOnBill(facts).filter((line) => line.addedBy === guestId && !taken.has(line.id));
};

/**
 * One of `ways` equal parts, of which `taken` are paid or about to be: what is left, by those who are left, rounded up.
 * So nobody pays more than one unit more than another, the last pays what is left, and no unit is lost. Once all have
 * paid, what is ordered afterwards is divided anew.
 */
export const equalPart = (open: number, ways: number, taken: number): number =>
  Math.ceil(open / (ways - (taken % ways)));

export const equalPartsTaken = ({ payments }: BillFacts, ways: number): number =>
  payments.filter(
    (payment) => payment.share.kind === 'equal' && payment.share.ways === ways && isTowardsBill(payment),
  ).length;

/** Never more than what is open, whatever was asked for. */
export function priceShare(
  facts: BillFacts,
  share: Share,
  guestId: string,
): Result<PricedShare, ShareRejection> {
  const { owed, open, held, requested } = tableBillOf(facts.orders, facts.payments);
  if (owed === 0) return err({ code: 'bill-settled' });
  if (open === 0) return err({ code: 'bill-being-paid', held: held + requested });
  switch (share.kind) {
    case 'all':
      return ok({ amount: open, lineIds: NO_LINES });
    case 'mine':
      return priceLines(linesOf(facts, guestId), open);
    case 'equal':
      return ok({
        amount: equalPart(open, share.ways, equalPartsTaken(facts, share.ways)),
        lineIds: NO_LINES,
      });
    case 'lines':
      return priceChosen(facts, share.lineIds, open);
    case 'amount':
      return share.amount <= open
        ? ok({ amount: share.amount, lineIds: NO_LINES })
        : err({ code: 'bill-amount-too-high', open });
  }
}

function priceChosen(
  facts: BillFacts,
  lineIds: readonly string[],
  open: number,
): Result<PricedShare, ShareRejection> {
  const chosen = new Set(lineIds);
  const lines = linesOnBill(facts).filter((line) => chosen.has(line.id));
  const known = new Set(lines.map(({ id }) => id));
  const unknown = [...chosen].filter((id) => !known.has(id));
  if (unknown.length > 0) return err({ code: 'bill-line-unknown', lineIds: unknown });
  const taken = takenLines(facts);
  const twice = [...chosen].filter((id) => taken.has(id));
  if (twice.length > 0) return err({ code: 'bill-line-taken', lineIds: twice });
  return priceLines(lines, open);
}

/** Part of the lines may be covered by sums that others have paid. */
function priceLines(lines: readonly OrderLine[], open: number): Result<PricedShare, ShareRejection> {
  const amount = lines.reduce((sum, line) => sum + priceOf(line), 0);
  if (amount === 0) return err({ code: 'bill-nothing-yours' });
  return ok({ amount: Math.min(amount, open), lineIds: lines.map(({ id }) => id) });
}

/** Whether this much can still be used: others may have paid, and orders been cancelled, since it was asked for. */
export const stillFits = (facts: BillFacts, { amount }: Pick<BillPayment, 'amount'>): boolean =>
  amount <= tableBillOf(facts.orders, facts.payments).owed;
