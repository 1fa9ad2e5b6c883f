import type { Transaction } from '@hiorder/kernel';

export interface SeatedParty {
  readonly tableSessionId: string;
  readonly storeId: string;
  readonly tableId: string;
}

/** Where parties sit, as ordering tells: also those without a phone, whom only staff know of. */
export interface Parties {
  /** Unless it is known to have left. */
  seat(tx: Transaction, party: SeatedParty): Promise<void>;
  leave(tx: Transaction, tableSessionId: string): Promise<void>;
  anyAt(tx: Transaction, table: { storeId: string; tableId: string }): Promise<boolean>;
}
