import { err, ok, type Result } from '@hiorder/kernel';

/** How many of an item can still be sold. */
export interface Stock {
  readonly itemId: string;
  readonly storeId: string;
  /** Null: not counted. Never below zero. */
  readonly quantity: number | null;
  /** Taken off sale by staff, whatever the count says. */
  readonly soldOut: boolean;
  /** With `soldOut`: when it is on sale again by itself. */
  readonly soldOutUntil: Date | null;
}

export interface OutOfStock {
  readonly code: 'out-of-stock';
  readonly left: number;
}

export const uncounted = (storeId: string, itemId: string): Stock => ({
  itemId,
  storeId,
  quantity: null,
  soldOut: false,
  soldOutUntil: null,
});

const isOffSale = (stock: Stock, at: Date): boolean =>
  stock.soldOut && (stock.soldOutUntil === null || at < stock.soldOutUntil);

/** Null: as many as anybody wants. */
export const leftOf = (stock: Stock, at: Date): number | null => (isOffSale(stock, at) ? 0 : stock.quantity);

export const isSoldOut = (stock: Stock, at: Date): boolean => leftOf(stock, at) === 0;

/** Takes `wanted` portions out; `taken` is what must be put back if they are not sold: nothing, where none are counted. */
export function reserve(
  stock: Stock,
  wanted: number,
  at: Date,
): Result<{ readonly stock: Stock; readonly taken: number }, OutOfStock> {
  const left = leftOf(stock, at);
  if (left !== null && left < wanted) return err({ code: 'out-of-stock', left });
  if (stock.quantity === null) return ok({ stock, taken: 0 });
  return ok({ stock: { ...stock, quantity: stock.quantity - wanted }, taken: wanted });
}

/** Nothing is put back where counting has stopped since. */
export const release = (stock: Stock, taken: number): Stock =>
  stock.quantity === null || taken === 0 ? stock : { ...stock, quantity: stock.quantity + taken };

export const setQuantity = (stock: Stock, quantity: number | null): Stock => ({ ...stock, quantity });

export const sellOut = (stock: Stock, until: Date | null): Stock => ({
  ...stock,
  soldOut: true,
  soldOutUntil: until,
});

/** Who puts an item back on sale knows that there is some: a count of zero is no longer believed. */
export const backOnSale = (stock: Stock): Stock => ({
  ...stock,
  quantity: stock.quantity === 0 ? null : stock.quantity,
  soldOut: false,
  soldOutUntil: null,
});

export const isDueBackOnSale = (stock: Stock, at: Date): boolean =>
  stock.soldOut && stock.soldOutUntil !== null && stock.soldOutUntil <= at;

/** Ends a sold-out time that has run out; the count stays as it is. */
export const soldOutEnded = (stock: Stock): Stock => ({ ...stock, soldOut: false, soldOutUntil: null });
