/** Whether an item can be ordered now, as ordering last said. */
export interface StockState {
  readonly soldOut: boolean;
  /** When it is expected back, if that is known. */
  readonly availableFrom: Date | null;
}

/** Until ordering speaks, an item that starts with nothing is sold out. */
export const stockAtStart = (initialStock: number | null): StockState => ({
  soldOut: initialStock === 0,
  availableFrom: null,
});

export const sameStock = (a: StockState, b: StockState): boolean =>
  a.soldOut === b.soldOut && a.availableFrom?.getTime() === b.availableFrom?.getTime();
