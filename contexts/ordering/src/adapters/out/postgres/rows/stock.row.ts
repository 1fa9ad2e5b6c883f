import type { Stock } from '../../../../domain/stock/stock.ts';

export interface StockRow {
  readonly store_id: string;
  readonly item_id: string;
  readonly quantity: number | null;
  readonly sold_out: boolean;
  readonly sold_out_until: Date | string | null;
  readonly event_count: number;
}

export const stockOf = (row: StockRow): Stock => ({
  ...{ itemId: row.item_id, storeId: row.store_id, quantity: row.quantity, soldOut: row.sold_out },
  soldOutUntil: row.sold_out_until === null ? null : new Date(row.sold_out_until),
});
