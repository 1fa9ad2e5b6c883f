import type { LocalizedText, Money } from '@hiorder/contracts';

/** What a guest wants to know with the phone in the pocket. */
export type GuestNews =
  | { readonly kind: 'accepted'; readonly number: number; readonly etaMinutes: number | null }
  | { readonly kind: 'ready'; readonly number: number }
  | { readonly kind: 'cancelled'; readonly number: number; readonly reason: string | null }
  /** Money is on its way back, or is back. */
  | { readonly kind: 'refund'; readonly money: Money; readonly done: boolean; readonly url: string }
  | { readonly kind: 'message'; readonly text: string };

export interface OrderedDish {
  readonly quantity: number;
  readonly name: LocalizedText;
}

/** What staff want to know who are not looking at the screen. */
export type StaffNews =
  | {
      readonly kind: 'new-order';
      readonly number: number;
      readonly table: string;
      readonly dishes: readonly OrderedDish[];
    }
  | {
      readonly kind: 'call';
      readonly table: string;
      readonly tableId: string;
      readonly what: LocalizedText;
      readonly note: string | null;
    }
  | { readonly kind: 'guest-message'; readonly from: string; readonly text: string };

export type News = GuestNews | StaffNews;

/** By id: of a table session, of one guest in it, or of a store. */
export interface Audience {
  readonly kind: 'party' | 'guest' | 'staff';
  readonly id: string;
}

/** Whom it concerns, and what it takes the place of. */
export interface PushNews {
  readonly to: Audience;
  /** An order, a call, or the conversation. */
  readonly topic: string;
  readonly news: News;
}

/** So long a push is worth waking anybody. */
export const WORTH_SECONDS = 30 * 60;

/** Nobody is woken for what is long past, e.g. when the event log is read again. */
export const NEWS_FOR_MS = 10 * 60_000;
