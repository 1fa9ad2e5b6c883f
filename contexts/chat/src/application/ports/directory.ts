import type { GuestView } from '@hiorder/contracts';
import type { Transaction } from '@hiorder/kernel';
import type { ConversationRef } from '../news.ts';

export interface Listed extends ConversationRef {
  readonly tableName: string;
  readonly openedAt: string | null;
  readonly endedAt: string | null;
  readonly guests: readonly GuestView[];
}

/** Where a conversation stands among all of its store. `endedAt` null: the party is there. */
export interface ArchivePlace {
  readonly endedAt: string | null;
  readonly id: string;
}

/** Which conversations there are, and who sits where. Events may come in any order, and again. */
export interface Directory {
  opened(tx: Transaction, ref: ConversationRef & { tableName: string; openedAt: string }): Promise<void>;
  /** Where the party sits from now on. */
  moved(tx: Transaction, ref: ConversationRef & { tableName: string }): Promise<void>;
  seated(tx: Transaction, ref: ConversationRef & { guests: readonly GuestView[] }): Promise<void>;
  ended(tx: Transaction, ref: ConversationRef & { closedAt: string }): Promise<void>;
  named(
    tx: Transaction,
    table: { tableId: string; storeId: string; name: string; at: string },
  ): Promise<void>;
  /** Of this store; undefined for everybody else's. */
  find(storeId: string, tableSessionId: string): Promise<Listed | undefined>;
  /** Where a party sits. */
  open(storeId: string): Promise<readonly Listed[]>;
  /** All of them, those of parties that are there first, then what ended last. */
  all(
    storeId: string,
    o: { readonly ended: boolean; readonly after: ArchivePlace | undefined; readonly limit: number },
  ): Promise<readonly Listed[]>;
  endedBefore(at: string, limit: number): Promise<readonly string[]>;
  forget(tableSessionId: string): Promise<void>;
}
