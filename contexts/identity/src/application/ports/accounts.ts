import type { Transaction } from '@hiorder/kernel';
import type { Account, Membership } from '../../domain/account.ts';

export interface Accounts {
  find(id: string): Promise<Account | undefined>;
  findByEmail(email: string): Promise<Account | undefined>;
  /** Where they work now, oldest first. */
  membershipsOf(accountId: string): Promise<Membership[]>;
  /** False: the address is taken. */
  add(tx: Transaction, account: Account, at: Date): Promise<boolean>;
}

/** argon2id; slow on purpose. */
export interface Passwords {
  hash(password: string): Promise<string>;
  /** Takes as long without a hash as with one, so that time does not tell which accounts exist. */
  matches(hash: string | undefined, password: string): Promise<boolean>;
}
