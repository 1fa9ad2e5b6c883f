import type { Transaction } from '@hiorder/kernel';

export interface FactRef {
  readonly id: string;
  readonly storeId: string;
}

export interface Changed<F> {
  readonly before: F;
  readonly after: F;
}

/** What has been heard of things of one kind. */
export interface Facts<F extends FactRef> {
  /**
   * Every named fact as `evolve` makes it of what was known (or of nothing), locked until the transaction ends.
   * Another store's stays as it is and is left out of the answer.
   */
  change(tx: Transaction, refs: readonly FactRef[], evolve: (before: F) => F): Promise<readonly Changed<F>[]>;
  /** Facts of the store that happened in `[from, to)`, by id; for booking them anew. */
  refsBetween(tx: Transaction, o: TimeSpan): Promise<readonly FactRef[]>;
}

export interface TimeSpan {
  readonly storeId: string;
  /** Null: without end. */
  readonly from: string | null;
  readonly to: string | null;
}
