/** What a guest wants to know with the phone in the pocket. */
export type News =
  | { readonly kind: 'accepted'; readonly number: number; readonly etaMinutes: number | null }
  | { readonly kind: 'ready'; readonly number: number }
  | { readonly kind: 'cancelled'; readonly number: number; readonly reason: string | null }
  | { readonly kind: 'message'; readonly text: string };

/** Whom it concerns, and what it takes the place of. */
export interface PushNews {
  readonly tableSessionId: string;
  /** An order, or the conversation. */
  readonly topic: string;
  readonly news: News;
}

/** So long a push is worth waking anybody. */
export const WORTH_SECONDS = 30 * 60;

/** Nobody is woken for what is long past, e.g. when the event log is read again. */
export const NEWS_FOR_MS = 10 * 60_000;
