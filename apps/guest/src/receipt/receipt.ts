import type { Money, OrderView } from '@hiorder/contracts';

/** What a receipt says, besides its lines. */
export interface Receipt {
  readonly total: Money;
  /** Null: nothing was given back. */
  readonly refunded: Money | null;
  /** What the store keeps. */
  readonly kept: Money;
}

/** There is a receipt for what the kitchen got, unless it was cancelled before anybody paid. */
export const hasReceipt = ({ number, status, payment }: OrderView): boolean =>
  number !== null && payment.status !== 'pending' && !(status === 'cancelled' && payment.status === 'none');

export function receiptOf({ total, payment }: OrderView): Receipt {
  // All of it is on its way back, or back.
  const all = payment.status === 'refunded' || payment.status === 'refunding';
  const back = all ? total.amount : (payment.refunded?.amount ?? 0);
  const refunded = back === 0 ? null : { ...total, amount: back };
  return { total, refunded, kept: { ...total, amount: total.amount - back } };
}

export interface ReceiptLine {
  /** With how many. */
  readonly dish: string;
  readonly options: string;
  readonly price: string;
}

export interface ReceiptText {
  readonly store: string;
  /** Name and value. */
  readonly facts: readonly (readonly [string, string])[];
  readonly lines: readonly ReceiptLine[];
  readonly sums: readonly (readonly [string, string])[];
}

/** As it is sent to somebody: plain lines that every messenger shows. */
export function asText({ store, facts, lines, sums }: ReceiptText): string {
  const rows = (pairs: ReceiptText['facts']) => pairs.map(([name, value]) => `${name}: ${value}`);
  const dishes = lines.map(({ dish, options, price }) => `${dish}${options && ` (${options})`}: ${price}`);
  return [store, ...rows(facts), '', ...dishes, '', ...rows(sums)].join('\n');
}
