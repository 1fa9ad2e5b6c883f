import { entry, type Entry } from '../books/books.ts';
import { basketEntries } from '../recommendation/basket-entries.ts';
import { billShareEntries } from './bill-share-entries.ts';
import { givenBack, refundedBy, stands, type FactLine, type OrderFact, type Placing } from './order-fact.ts';
import { sharesOf } from './shares.ts';

/** An order that is counted. */
interface Counted {
  readonly fact: OrderFact;
  readonly placed: Placing;
  readonly at: { readonly storeId: string; readonly day: string };
  readonly kept: boolean;
  readonly givenBack: number;
  /** What the store keeps of its total. */
  readonly revenue: number;
}

/** Everything that is counted for an order as it now is; nothing as long as it has no place in the books. */
export function orderEntries(fact: OrderFact): Entry[] {
  const { placed, share, moment, storeId } = fact;
  if (share && moment) return billShareEntries(fact, { share, moment });
  if (!placed || !moment) return [];
  const back = givenBack(fact);
  const kept = fact.cancelled === null;
  const revenue = kept ? Math.max(0, placed.total - back) : 0;
  const order: Counted = { fact, placed, at: { storeId, day: moment.day }, kept, givenBack: back, revenue };
  const items = [...new Set(placed.lines.map(({ itemId }) => itemId))];
  return [
    ...[salesOf(order, moment.hour), ...methodOf(order), ...lossesOf(order)],
    ...(kept ? goodsOf(order) : []),
    ...(stands(fact) ? basketEntries({ storeId, moment, items }) : []),
  ];
}

function salesOf({ placed, at, kept, givenBack: back, revenue }: Counted, hour: number): Entry {
  const gone = kept ? { cancelled: 0, cancelledAmount: 0 } : { cancelled: 1, cancelledAmount: placed.total };
  return entry(
    'salesHour',
    { ...at, hour },
    { placed: 1, gross: placed.total, ...gone, givenBack: back, revenue },
  );
}

/** `counter`: not through a provider. */
function methodOf({ fact, placed, at, kept, givenBack: back, revenue }: Counted): Entry[] {
  const payment = placed.paymentId === null ? undefined : fact.payments[placed.paymentId];
  const method = placed.paymentId === null ? 'counter' : (payment?.method ?? 'unknown');
  const sums = { placed: 1, orders: kept ? 1 : 0, revenue, givenBack: back };
  return [entry('paymentDay', { ...at, method }, sums)];
}

/** A cancelled order is lost once; that its money goes back is no second loss. */
function lossesOf({ fact, placed, at }: Counted): Entry[] {
  const { cancelled } = fact;
  if (cancelled) {
    const { actor, reason } = cancelled;
    return [
      entry('lossDay', { ...at, kind: 'cancelled', actor, reason }, { count: 1, amount: placed.total }),
    ];
  }
  const payments =
    placed.paymentId === null ? Object.values(fact.payments) : [fact.payments[placed.paymentId]];
  return payments
    .flatMap((payment) => payment?.refunds ?? [])
    .map((refund) => {
      const { amount, reason } = refund;
      const key = { ...at, kind: 'refunded', actor: refundedBy(refund), reason } as const;
      return entry('lossDay', key, { count: 1, amount });
    });
}

function goodsOf(order: Counted): Entry[] {
  const { placed, at, revenue } = order;
  const prices = placed.lines.map((line) => line.unitPrice * line.quantity);
  const shares = sharesOf(revenue, prices);
  const table = { orders: 1, revenue, parties: 0, guests: 0, stays: 0, staySeconds: 0 };
  return [
    entry('tableDay', { ...at, tableId: placed.tableId }, table),
    ...itemsOf(order, shares),
    ...placed.lines.flatMap((line) => optionsOf(at, line)),
  ];
}

/** One entry an item, however many lines it is on. */
function itemsOf({ fact, placed, at }: Counted, shares: readonly number[]): Entry[] {
  const ranks = stands(fact);
  const steps = stepsOf(fact, placed);
  const ids = [...new Set(placed.lines.map(({ itemId }) => itemId))];
  return ids.map((itemId) => {
    const mine = placed.lines.flatMap((line, i) => (line.itemId === itemId ? [{ line, i }] : []));
    const quantity = mine.reduce((sum, { line }) => sum + line.quantity, 0);
    const revenue = mine.reduce((sum, { i }) => sum + (shares[i] ?? 0), 0);
    const sums = { orders: 1, quantity, ranked: ranks ? quantity : 0, revenue, ...steps };
    return entry('itemDay', { ...at, itemId }, sums);
  });
}

/** How long it waited, and how long it was made. */
function stepsOf({ acceptedAt, readyAt }: OrderFact, placed: Placing) {
  const seconds = (from: string, to: string): number =>
    Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1_000));
  const made = acceptedAt !== null && readyAt !== null && Date.parse(readyAt) >= Date.parse(acceptedAt);
  return {
    accepted: acceptedAt === null ? 0 : 1,
    acceptSeconds: acceptedAt === null ? 0 : seconds(placed.at, acceptedAt),
    readied: made ? 1 : 0,
    readySeconds: made ? seconds(acceptedAt, readyAt) : 0,
  };
}

const optionsOf = (at: Counted['at'], { itemId, quantity, options }: FactLine): Entry[] =>
  options.map(({ optionId, priceDelta }) =>
    entry('optionDay', { ...at, itemId, optionId }, { orders: 1, quantity, revenue: priceDelta * quantity }),
  );
