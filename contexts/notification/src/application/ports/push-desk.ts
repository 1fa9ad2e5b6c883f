import type { Locale } from '@hiorder/contracts';
import type { Transaction } from '@hiorder/kernel';
import type { News, PushNews } from '../../domain/news.ts';

/** A phone, and how to reach it. */
export interface PushSubscriber {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly storeId: string;
  readonly tableSessionId: string;
  readonly guestId: string;
  readonly locale: Locale;
}

/** Something to be sent to one phone; taken for a while, after which others may try. */
export interface Delivery {
  readonly id: number;
  /** Another one: newer news have taken its place meanwhile. */
  readonly revision: number;
  readonly attempts: number;
  readonly topic: string;
  readonly news: News;
  readonly to: Pick<PushSubscriber, 'endpoint' | 'p256dh' | 'auth' | 'locale'>;
}

export interface PushDesk {
  /** In place of another of the same guest, and of whoever had this phone before. */
  subscribe(subscriber: PushSubscriber): Promise<void>;
  unsubscribe(who: { guestId: string }): Promise<void>;
  /** The push service knows it no more. */
  forget(endpoint: string): Promise<void>;
  /** For every phone of the table session. */
  enqueue(tx: Transaction, news: PushNews): Promise<void>;
  /** The party has gone, or the token is no longer good. */
  forgetParty(tx: Transaction, tableSessionId: string): Promise<void>;
  forgetGuest(tx: Transaction, guestId: string): Promise<void>;
  /** What is due, the oldest first; what came too late is gone. */
  take(limit: number): Promise<Delivery[]>;
  done(delivery: Delivery): Promise<void>;
  postpone(delivery: Delivery, byMs: number): Promise<void>;
}
