import type { Actor, LocalizedText, ServiceCallStatus } from '@hiorder/contracts';

/** What a table has asked for; asking again before anybody answered makes it more urgent, not more. */
export interface ServiceCall {
  readonly callId: string;
  readonly storeId: string;
  readonly tableSessionId: string;
  /** The id of one of the store's kinds. */
  readonly kind: string;
  /** What the kind was called when it was asked for. */
  readonly name: LocalizedText;
  readonly status: ServiceCallStatus;
  /** What was written to it, the oldest first. */
  readonly notes: readonly string[];
  readonly count: number;
  readonly raisedAt: string;
  readonly lastRaisedAt: string;
  readonly by: Actor;
  readonly answered: { readonly at: string; readonly by: Actor } | null;
  readonly closedAt: string | null;
}

/** The kind that asks for the bill: its table is marked as such. */
export const BILL_KIND = 'bill';
