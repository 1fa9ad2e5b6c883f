interface DayKey {
  readonly storeId: string;
  readonly day: string;
}
interface SpanKey {
  readonly storeId: string;
  /** 30 days each; see `spanOf`. */
  readonly span: number;
}
type Loss = 'cancelled' | 'refunded';

/** What is counted, and by what: in each book one page a key, and on it sums. */
export interface Books {
  salesHour: {
    key: DayKey & { hour: number };
    sums: {
      placed: number;
      cancelled: number;
      gross: number;
      cancelledAmount: number;
      givenBack: number;
      revenue: number;
    };
  };
  itemDay: {
    key: DayKey & { itemId: string };
    sums: {
      orders: number;
      /** Portions in orders not cancelled. */
      quantity: number;
      /** The same, less those in orders whose money was all given back. */
      ranked: number;
      revenue: number;
      accepted: number;
      acceptSeconds: number;
      readied: number;
      readySeconds: number;
    };
  };
  optionDay: {
    key: DayKey & { itemId: string; optionId: string };
    sums: { orders: number; quantity: number; revenue: number };
  };
  tableDay: {
    key: DayKey & { tableId: string };
    sums: {
      orders: number;
      revenue: number;
      parties: number;
      guests: number;
      stays: number;
      staySeconds: number;
    };
  };
  paymentDay: {
    key: DayKey & { method: string };
    sums: { placed: number; orders: number; revenue: number; givenBack: number };
  };
  lossDay: {
    key: DayKey & { kind: Loss; actor: string; reason: string };
    sums: { count: number; amount: number };
  };
  basketSpan: { key: SpanKey & { daypart: string }; sums: { baskets: number; companions: number } };
  itemSpan: {
    key: SpanKey & { daypart: string; itemId: string };
    sums: { baskets: number; companions: number };
  };
  pairSpan: { key: SpanKey & { itemId: string; withItemId: string }; sums: { baskets: number } };
}
export type BookName = keyof Books;

/** Something to be counted. */
export type Entry = {
  [B in BookName]: { readonly book: B; readonly key: Books[B]['key']; readonly sums: Books[B]['sums'] };
}[BookName];

export const entry = <B extends BookName>(book: B, key: Books[B]['key'], sums: Books[B]['sums']): Entry =>
  ({ book, key, sums }) as Entry;
