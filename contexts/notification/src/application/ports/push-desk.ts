import type { Locale } from '@hiorder/contracts';
import type { Transaction } from '@hiorder/kernel';
import type { News, PushNews } from '../../domain/news.ts';

/** A guest at a table; or one of the staff, until their standing changes. */
export type Subscribed =
  | { readonly kind: 'guest'; readonly guestId: string; readonly tableSessionId: string }
  | { readonly kind: 'staff'; readonly staffId: string; readonly standing: string | null };

/** A device, whose it is, and how to reach it. */
export interface PushSubscriber {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly storeId: string;
  readonly who: Subscribed;
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
  /** In place of another of the same guest, and of whoever had this device before. */
  subscribe(subscriber: PushSubscriber): Promise<void>;
  /** `endpoint`: of somebody's devices that one; null: all of them. */
  unsubscribe(who: Subscribed, endpoint: string | null): Promise<void>;
  /** The push service knows it no more. */
  forget(endpoint: string): Promise<void>;
  /** For every device of those whom it concerns. */
  enqueue(tx: Transaction, news: PushNews): Promise<void>;
  /** The party has gone, or the token is no longer good. */
  forgetParty(tx: Transaction, tableSessionId: string): Promise<void>;
  /** A guest, or one of the staff. */
  forgetPerson(tx: Transaction, id: string): Promise<void>;
  /** What one of the staff may do has changed, or they work here no more. */
  forgetStanding(tx: Transaction, standing: string): Promise<void>;
  /** What is due, the oldest first; what came too late is gone. */
  take(limit: number): Promise<Delivery[]>;
  done(delivery: Delivery): Promise<void>;
  postpone(delivery: Delivery, byMs: number): Promise<void>;
}
