import type { RevokedClaim } from '@hiorder/contracts';
import type { LiveMessage } from '../live-message.ts';
import type { Order } from '../recent-messages.ts';

/** What a feed tells this process; the hub listens. */
export interface FeedListener {
  deliver(message: LiveMessage, order: Order): void;
  /** Something could not be told: whoever watches this store has to read everything again. */
  missed(storeId: string): void;
  /** The store is not followed any more: what is remembered of it would have holes from now on. */
  forget(storeId: string): void;
  revoke(storeId: string, claim: RevokedClaim, value: string): void;
}

export interface FeedHealth {
  readonly ok: boolean;
  /** Part → "ok" or what is wrong with it. */
  readonly parts: Readonly<Record<string, string>>;
}

/** The port: where messages come from, wherever the event behind them was handled. Adapters pass `liveFeedSuite`. */
export interface LiveFeed {
  /** Resolves when messages come; rejects when the event log cannot be reached. */
  start(listener: FeedListener): Promise<void>;
  /**
   * To be awaited before a stream of this store begins: what is known of its recent past has been delivered then, and
   * what comes is delivered until the answer is called. Never rejects.
   */
  follow(storeId: string): Promise<() => void>;
  health(): Promise<FeedHealth>;
  stop(): Promise<void>;
}
