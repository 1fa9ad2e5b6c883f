import type { Clock, Log, UnitOfWork } from '@hiorder/kernel';
import type { Patience } from './patience.ts';
import type { PaymentProvider } from './ports/payment-provider.ts';
import type { Payments } from './ports/payments.ts';
import type { Work } from './ports/work.ts';

/** What the use cases need from outside. */
export interface PaymentDependencies {
  readonly unitOfWork: UnitOfWork;
  readonly payments: Payments;
  readonly work: Work;
  readonly provider: PaymentProvider;
  /** It is in trouble, and nobody asks it for money just now: to wait for it would be in vain. */
  isProviderLeftAlone(): boolean;
  readonly clock: Clock;
  readonly log: Log;
  readonly timing: Timing;
  readonly patience: Patience;
  /** Resolves after some milliseconds. */
  pause(ms: number): Promise<void>;
  /** Waits for `work` so long at most; undefined when it takes longer, and then it goes on by itself. */
  waitFor<T>(work: Promise<T>, ms: number): Promise<T | undefined>;
}

export interface Timing {
  /** How long after its holder's death a payment can be taken up by another; renewed while the provider is asked. */
  readonly leaseMs: number;
  /** How long whoever asks for a payment waits for a word, at least and at most. */
  readonly patience: { readonly leastMs: number; readonly mostMs: number };
  /**
   * How long after it was last asked for the money the provider may not know of the payment and take it all the same: a
   * confirmation takes 30 s and more, also when whoever asked for it has died meanwhile.
   */
  readonly onItsWayMs: number;
  /** A consent that is this old cannot be confirmed any more, whatever the provider says. */
  readonly abandonMs: number;
  readonly retry: Backoff;
  /** Between two tries of a refund that is owed and that the provider refuses. */
  readonly refusedRefundMs: number;
  /**
   * How long the provider may say "not now" under a key under which it may have made the refund, until that is taken for
   * its answer to this key. Longer than it is in trouble, and shorter than it remembers keys.
   */
  readonly unheardRefundMs: number;
  /** How often to look for payments left in the middle, and for refunds that wait. */
  readonly reconcileEveryMs: number;
  readonly refundEveryMs: number;
}

export interface Backoff {
  readonly firstMs: number;
  readonly mostMs: number;
}

export const defaultTiming: Timing = {
  leaseMs: 6_000,
  patience: { leastMs: 900, mostMs: 3_000 },
  onItsWayMs: 3 * 60_000,
  abandonMs: 60 * 60_000,
  retry: { firstMs: 1_000, mostMs: 60_000 },
  refusedRefundMs: 60 * 60_000,
  unheardRefundMs: 24 * 60 * 60_000,
  reconcileEveryMs: 1_000,
  refundEveryMs: 500,
};

export const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms);

/** Doubles with every try. */
export const backoff = ({ firstMs, mostMs }: Backoff, tries: number): number =>
  Math.min(mostMs, firstMs * 2 ** Math.min(tries, 30));
