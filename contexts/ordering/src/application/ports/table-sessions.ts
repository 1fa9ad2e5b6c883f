import type { Transaction } from '@hiorder/kernel';
import type { OpenTableSession, TableSession } from '../../domain/table-session/table-session.ts';

/** A session's lock guards its guests, its cart and what it has ordered; it is taken before locks on orders and stock. */
export interface TableSessions {
  find(id: string, tx?: Transaction): Promise<TableSession | undefined>;
  lock(tx: Transaction, id: string): Promise<TableSession | undefined>;
  /** The session that is open at a table, if there is one. */
  lockOpenAt(
    tx: Transaction,
    table: { storeId: string; tableId: string },
  ): Promise<OpenTableSession | undefined>;
  /** The same, to look at it. */
  findOpenAt(table: { storeId: string; tableId: string }): Promise<OpenTableSession | undefined>;
  /** False when the table has an open session already. */
  insert(tx: Transaction, session: OpenTableSession): Promise<boolean>;
  /** Not where it sits: that is `reseat`. */
  save(tx: Transaction, session: TableSession): Promise<void>;
  /** Whether a party sits there; nothing is locked, so that it may be another answer the next moment. */
  isTaken(tx: Transaction, table: { storeId: string; tableId: string }): Promise<boolean>;
  /** Writes the table where it sits now. False when somebody else has sat down there. */
  reseat(tx: Transaction, session: OpenTableSession): Promise<boolean>;
  countOpen(tx: Transaction, storeId: string): Promise<number>;
}
