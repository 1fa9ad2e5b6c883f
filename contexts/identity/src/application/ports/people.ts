import type { Transaction } from '@hiorder/kernel';
import type { Person } from '../../domain/person.ts';

export interface People {
  /** Everybody who works or worked at the store, the first one first. */
  list(storeId: string): Promise<Person[]>;
  /** The same; until the transaction ends nobody else changes people or invitations of this store. */
  lock(tx: Transaction, storeId: string): Promise<Person[]>;
  /** False: they work at another store by now. */
  add(tx: Transaction, person: Omit<Person, 'email' | 'name' | 'active'>): Promise<boolean>;
  /** Their role, standing and whether they are active. False: they are to be, and work at another store by now. */
  save(tx: Transaction, person: Person, at: Date): Promise<boolean>;
}
