import type { Transaction } from '@hiorder/kernel';

/** Options that are sold out for a time: when somebody has to look after them. */
export interface OptionsToPutBack {
  /** In the place of what was remembered of it; null: nothing. */
  remember(tx: Transaction, o: { storeId: string; optionId: string; until: Date | null }): Promise<void>;
  /** Those whose time is over by `at`; they are forgotten when `tx` commits. Replicas never take the same ones. */
  takeDue(
    tx: Transaction,
    at: Date,
    limit: number,
  ): Promise<readonly { storeId: string; optionId: string }[]>;
}
