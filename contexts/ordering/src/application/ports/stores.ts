import type { Transaction } from '@hiorder/kernel';
import type { OrderingPolicy } from '../../domain/policy/ordering-policy.ts';

/** What identity says about a store. */
export interface StoreProfile {
  readonly id: string;
  readonly name: string;
  /** BCP 47: the language that texts fall back to. */
  readonly locale: string;
  readonly currency: string;
  readonly timeZone: string;
  /** `HH:MM`, local time. */
  readonly dayEndsAt: string;
}

export interface Store extends Omit<StoreProfile, 'name'> {
  readonly policy: OrderingPolicy;
  /** Grows with every change of the store's menu. */
  readonly menuVersion: number;
}

export interface Stores {
  find(id: string, tx?: Transaction): Promise<Store | undefined>;
  /** Empty: not heard of. */
  nameOf(id: string): Promise<string>;
  /** Of news that arrive in the wrong order the newest stays. */
  saveProfile(tx: Transaction, profile: StoreProfile, at: Date): Promise<void>;
  /** Nothing when the store has a policy already. */
  insertPolicy(tx: Transaction, policy: OrderingPolicy): Promise<void>;
  lockPolicy(tx: Transaction, storeId: string): Promise<OrderingPolicy | undefined>;
  /** Keeps the policy from changing until the end of the transaction; many may do so at once. */
  holdPolicy(tx: Transaction, storeId: string): Promise<OrderingPolicy | undefined>;
  savePolicy(tx: Transaction, policy: OrderingPolicy): Promise<void>;
  /** Locks policies of which a pause or a softer step is over at `at`. */
  lockOverdue(tx: Transaction, at: Date, limit: number): Promise<readonly OrderingPolicy[]>;
}
