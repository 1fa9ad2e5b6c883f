import { MOST_WAYS, type BillLineView, type BillPaymentView, type BillView } from '@hiorder/contracts';
import { orderName } from '@hiorder/contracts/order-name';
import { givenBack, returningOf, type BillPayment } from '../../domain/bill/bill-payment.ts';
import { billOf, isOnBill, tableBillOf, type TableBill } from '../../domain/bill/bill.ts';
import {
  equalPart,
  equalPartsTaken,
  isTowardsBill,
  linesOf,
  linesOnBill,
  priceOf,
  takenLines,
} from '../../domain/bill/share.ts';
import type { Order, OrderLine } from '../../domain/order/order.ts';
import type { LockedBill } from '../bill/table-bill.ts';
import { localeIn } from '../localized.ts';
import type { Checkout } from '../ports/checkout.ts';
import type { Store } from '../ports/stores.ts';
import { numberOf } from '../publishing/order-events.ts';
import { guestView } from './guest-view.ts';
import { money, type Viewer } from './viewer.ts';

export interface BillEyes {
  readonly store: Store;
  readonly checkout: Checkout;
  readonly viewer: Viewer;
  /** Null: staff. */
  readonly guestId: string | null;
}

/** A table's bill as somebody at it, or staff, see it. */
export function billView(bill: LockedBill, eyes: BillEyes): BillView {
  const { currency, policy } = eyes.store;
  const totals = tableBillOf(bill.orders, bill.payments);
  const all = (amount: number) => money(amount, currency);
  return {
    paymentMode: policy.paymentMode,
    orders: bill.orders
      .filter(({ status }) => status !== 'expired' && status !== 'cancelled')
      .map((order) => ({
        ...{ id: order.id, number: numberOf(order), status: order.status },
        ...{ total: all(order.total), paid: all(billOf([order]).paid) },
        refunded: all(refundedOf(order)),
      })),
    lines: lineViews(bill, eyes),
    payments: bill.payments.filter(isTowardsBill).map((payment) => billPaymentView(payment, bill, eyes)),
    ...{ total: all(totals.total), paid: all(totals.paid), owed: all(totals.owed), held: all(totals.held) },
    ...{ requested: all(totals.requested), open: all(totals.open), overpaid: all(totals.overpaid) },
    returning: all(totals.returning),
    shares: sharesOf(bill, totals, eyes),
  };
}

const refundedOf = ({ charges }: Order): number =>
  charges.filter(({ usable }) => usable).reduce((sum, { refunded }) => sum + refunded, 0);

function lineViews(bill: LockedBill, eyes: BillEyes): BillLineView[] {
  const payable = new Set(linesOnBill(bill));
  const taken = takenLines(bill);
  return bill.orders.filter(isOnBill).flatMap((order) =>
    order.lines
      .filter((line) => payable.has(line))
      .map((line) => ({
        ...{ id: line.id, orderId: order.id, name: nameOf(line, eyes), quantity: line.quantity },
        linePrice: money(priceOf(line), eyes.store.currency),
        addedBy: line.addedBy === null ? null : guestView(bill.session, line.addedBy),
        taken: taken.has(line.id),
      })),
  );
}

const wantedBy = ({ store, viewer }: BillEyes): readonly string[] => [...viewer.languages, store.locale];

function nameOf({ names }: OrderLine, eyes: BillEyes): string {
  const locale = localeIn(names, wantedBy(eyes));
  return (locale && names[locale]) ?? '';
}

function sharesOf(bill: LockedBill, { open }: TableBill, { store, guestId }: BillEyes): BillView['shares'] {
  const price = (lines: readonly OrderLine[]) => lines.reduce((sum, line) => sum + priceOf(line), 0);
  const mine = guestId === null ? null : Math.min(open, price(linesOf(bill, guestId)));
  const part = (ways: number) => equalPart(open, ways, equalPartsTaken(bill, ways));
  return {
    all: money(open, store.currency),
    mine: mine === null ? null : money(mine, store.currency),
    equal: Array.from({ length: MOST_WAYS - 1 }, (_, at) => at + 2).map((ways) => ({
      ways,
      amount: money(part(ways), store.currency),
    })),
  };
}

export function billPaymentView(payment: BillPayment, bill: LockedBill, eyes: BillEyes): BillPaymentView {
  const { id, status, method, share, amount, currency, guestId, askedAt } = payment;
  const page = checkoutOf(payment, bill, eyes);
  return {
    ...{ id, status, method },
    share: { kind: share.kind, ...(share.kind === 'equal' && { ways: share.ways }) },
    ...{ amount: money(amount, currency), refunded: money(givenBack(payment), currency) },
    returning: money(returningOf(payment), currency),
    by: guestId === null ? null : guestView(bill.session, guestId),
    askedAt: askedAt.toISOString(),
    paidAt: payment.status === 'paid' ? payment.paidAt.toISOString() : null,
    ...(page && { checkout: page }),
  };
}

function checkoutOf(
  payment: BillPayment,
  bill: LockedBill,
  eyes: BillEyes,
): BillPaymentView['checkout'] | undefined {
  if (payment.status !== 'awaiting-payment' || payment.guestId !== eyes.guestId) return undefined;
  const { id: orderId, amount, currency, provider, expiresAt } = payment;
  const { origin } = eyes.viewer;
  const page = eyes.checkout.page({
    ...{ orderId, orderName: namedAs(payment, bill, eyes), amount, currency, origin, back: 'bill' },
  });
  return { provider, ...page, expiresAt: expiresAt.toISOString() };
}

/** What the payment window calls it: its first dish and how many more, in the language of who pays. */
function namedAs({ lineIds }: BillPayment, bill: LockedBill, eyes: BillEyes): string {
  const onBill = linesOnBill(bill);
  const lines = lineIds.length > 0 ? onBill.filter(({ id }) => lineIds.includes(id)) : onBill;
  const names = lines[0]?.names ?? {};
  const locale = localeIn(names, wantedBy(eyes)) ?? 'ko';
  const short = [...(names[locale] ?? '')].slice(0, 80).join('');
  return orderName(locale, short, Math.max(0, lines.length - 1));
}
