import type { Money, TableDetail, TicketView } from '@hiorder/contracts';

/** What the server says when it does not close a table. */
export interface Refusal {
  readonly owed?: number;
  readonly awaitingPayment?: number;
  /** Not there from a server that does not say it yet. */
  readonly overpaid?: number;
  /** Orders that are not on the table yet: more than the screen knows of, where it does not hear of them. */
  readonly unserved?: number;
}

/** What a party would leave behind. */
export interface OpenThings {
  /** Money not paid yet; undefined when there is none. */
  readonly owed: Money | undefined;
  /** Paid for what was cancelled afterwards, and not given back yet. */
  readonly overpaid: Money | undefined;
  /** Orders that somebody is paying for right now. */
  readonly awaitingPayment: number;
  /** Ordered and not on the table yet. */
  readonly unserved: readonly (TicketView & { status: UnservedStatus })[];
  /** Such orders that the screen cannot name. */
  readonly unnamed: number;
  /** Closing must be forced, and reasoned: with money open, the reason is about money. */
  readonly needsReason: 'money' | 'dishes' | undefined;
}

export type UnservedStatus = 'placed' | 'accepted' | 'ready';
const UNSERVED: readonly TicketView['status'][] = ['placed', 'accepted', 'ready'] satisfies UnservedStatus[];
const isUnserved = (order: TicketView): order is TicketView & { status: UnservedStatus } =>
  UNSERVED.includes(order.status);

/** What a refusal was about, as far as the screen hears of it: once this is another, the server must be asked again. */
export const moneyAsOf = ({ bill }: Pick<TableDetail, 'bill'>, news: number): string =>
  [news, bill.total.amount, bill.paid.amount].join();

/** The same for dishes. */
export const kitchenAsOf = ({ orders }: Pick<TableDetail, 'orders'>): string =>
  orders.map(({ orderId, status }) => `${orderId} ${status}`).join();

/** As far as the screen knows, and what the server has said since. */
export function openThings(
  { bill, orders }: Pick<TableDetail, 'bill' | 'orders'>,
  refusal: Refusal | undefined,
): OpenThings {
  const amount = refusal?.owed ?? bill.owed.amount;
  const awaitingPayment = refusal?.awaitingPayment ?? 0;
  const overpaid = refusal?.overpaid ?? 0;
  const unserved = orders.filter(isUnserved);
  const unnamed = unserved.length > 0 ? 0 : (refusal?.unserved ?? 0);
  const money = amount > 0 || awaitingPayment > 0 || overpaid > 0;
  const dishes = unserved.length > 0 || unnamed > 0;
  return {
    owed: amount > 0 ? { ...bill.owed, amount } : undefined,
    overpaid: overpaid > 0 ? { ...bill.owed, amount: overpaid } : undefined,
    awaitingPayment,
    ...{ unserved, unnamed },
    needsReason: money ? 'money' : dishes ? 'dishes' : undefined,
  };
}
