import type { Transaction } from '@hiorder/kernel';
import type { Failures } from '../../domain/sign-in-throttle.ts';

export interface KnownFailures {
  readonly failures: Failures | undefined;
  /** The last success under this key. */
  readonly succeededAt: Date | undefined;
}

/** Keys are hashed by the adapter. */
export interface SignInFailures {
  /** One entry a key, locked until the transaction ends. */
  lock(tx: Transaction, keys: readonly string[]): Promise<KnownFailures[]>;
  save(tx: Transaction, key: string, failures: Failures): Promise<void>;
  /** Takes back one failure. */
  takeBack(tx: Transaction, key: string): Promise<void>;
  /** Forgets the failures and remembers the success. */
  succeed(tx: Transaction, key: string, at: Date): Promise<void>;
  forget(o: { failuresBefore: Date; successesBefore: Date }): Promise<void>;
}
