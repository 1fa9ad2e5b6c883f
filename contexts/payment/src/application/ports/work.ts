import type { Trace, Transaction } from '@hiorder/kernel';

export type WorkKind = 'payment' | 'refund';

/** The right to ask the provider about one payment or refund, for a while: when its holder dies, it ends by itself. */
export interface Lease {
  readonly token: string;
  /** How often it was tried before. */
  readonly tries: number;
  /** How often the provider has answered "no" or "not now". */
  readonly refusals: number;
  /**
   * When the provider was last asked, under the idempotency key of now, by somebody who did not hear its answer: what was
   * asked for may be done. Null when all answers were heard.
   */
  readonly unheardAt: Date | null;
}

export interface DueWork {
  readonly id: string;
  readonly paymentId: string;
  readonly trace: Trace;
}

/** Which payments and refunds wait for an answer of the provider, and who is asking. */
export interface Work {
  /** Undefined while somebody else asks. */
  take(
    tx: Transaction,
    work: { kind: WorkKind; id: string; now: Date; until: Date },
  ): Promise<Lease | undefined>;
  /** Keeps the lease while `work` runs, however long that takes. */
  holding<T>(
    work: { kind: WorkKind; id: string; lease: Lease; leaseMs: number },
    run: () => Promise<T>,
  ): Promise<T>;
  /** `next`: when to try again if it is still open then. `unheardAt`: as it is from now on; as it was when left out. */
  release(
    tx: Transaction,
    work: {
      kind: WorkKind;
      id: string;
      lease: Lease;
      next: Date;
      refused?: boolean;
      unheardAt?: Date | null;
    },
  ): Promise<void>;
  /** What is open, due and taken by nobody; of a payment's refunds the oldest only. */
  due(kind: WorkKind, now: Date, limit: number): Promise<readonly DueWork[]>;
}
