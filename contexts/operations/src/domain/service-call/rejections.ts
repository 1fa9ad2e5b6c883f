export type CallRejection =
  | { readonly code: 'call-not-found' }
  /** It is not one that calls can be added to, or answered, any more. */
  | { readonly code: 'call-over' }
  /** The store has no such kind (any more). */
  | { readonly code: 'call-kind-unknown' }
  /** The party has left. */
  | { readonly code: 'table-session-closed' }
  /** The table calls faster than anybody can walk. */
  | { readonly code: 'too-many-calls'; readonly retryAfter: number };
