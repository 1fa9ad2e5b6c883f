import type { Transaction } from '@hiorder/kernel';
import type { Member } from '../../domain/member.ts';

export interface Members {
  find(id: string): Promise<Member | undefined>;
  findByEmail(email: string): Promise<Member | undefined>;
  /** Until the transaction ends nobody signs in or is deleted under this id. */
  lock(tx: Transaction, id: string): Promise<Member | undefined>;
  /** False: the address is taken. */
  add(tx: Transaction, member: Member, at: Date): Promise<boolean>;
  remove(tx: Transaction, id: string): Promise<void>;
}
