import type { Transaction } from '@hiorder/kernel';
import type { Guest, SeatedMember } from '../../domain/guest.ts';

export interface Guests {
  find(id: string): Promise<Guest | undefined>;
  lock(tx: Transaction, id: string): Promise<Guest | undefined>;
  /** Who is at a table now. */
  nicknamesAt(tableId: string): Promise<ReadonlySet<string>>;
  someoneAt(tx: Transaction, tableId: string): Promise<boolean>;
  /** Stores a guest who has joined; as `closed` when the session was closed in the meantime, where the others sit now. */
  join(tx: Transaction, guest: Guest, at: Date): Promise<void>;
  rename(tx: Transaction, id: string, nickname: string): Promise<void>;
  /** Who signed in at the seat; null: nobody. */
  setMember(tx: Transaction, id: string, member: SeatedMember | null): Promise<void>;
  /** No seat is this member's any more. */
  forgetMember(tx: Transaction, memberId: string): Promise<void>;
  leave(tx: Transaction, id: string, at: Date): Promise<void>;
  /** Everybody of a session sits at this table now. */
  moveSession(tx: Transaction, o: { tableSessionId: string; tableId: string }): Promise<void>;
  /** Everybody of a session that is over, and everybody who still joins it. False: was closed before. */
  closeSession(tx: Transaction, tableSessionId: string, at: Date): Promise<boolean>;
  /** Forgets guests of sessions that were closed before `before`. */
  forget(before: Date): Promise<void>;
}
