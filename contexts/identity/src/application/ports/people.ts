import type { Transaction } from '@hiorder/kernel';
import type { Person } from '../../domain/person.ts';

export interface People {
  /** Everybody who works or worked at the store, the first one first. */
  list(storeId: string): Promise<Person[]>;
  /** The same; until the transaction ends nobody else changes people or invitations of this store. */
  lock(tx: Transaction, storeId: string): Promise<Person[]>;
  add(tx: Transaction, person: Omit<Person, 'email' | 'name' | 'active'>): Promise<void>;
  /** Their role, standing and whether they are active. */
  save(tx: Transaction, person: Person, at: Date): Promise<void>;
}
