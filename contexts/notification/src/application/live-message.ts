import type { LiveEvents } from '@hiorder/contracts';

/** Whom a message concerns; the store's staff hear everything. */
export type Audience =
  | { readonly kind: 'store' }
  | { readonly kind: 'staff' }
  | { readonly kind: 'table-session'; readonly tableSessionId: string };

/** What a screen is told, made from one event. */
export type LiveMessage = {
  readonly [Name in keyof LiveEvents]: {
    /** The event's id. */
    readonly id: string;
    readonly storeId: string;
    /** When the event was made. */
    readonly time: number;
    readonly audience: Audience;
    readonly name: Name;
    readonly data: LiveEvents[Name];
  };
}[Exclude<keyof LiveEvents, 'hello' | 'resync'>];

/** Who holds a stream. */
export interface Viewer {
  readonly storeId: string;
  /** A guest's; undefined for staff and machines. */
  readonly tableSessionId: string | undefined;
  readonly sub: string;
  readonly jti: string;
  /** Of people at a store: their role there, until it changes. */
  readonly standing?: string | undefined;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export function concerns(message: LiveMessage, viewer: Viewer): boolean {
  if (viewer.tableSessionId === undefined) return true;
  const { audience } = message;
  switch (audience.kind) {
    case 'store':
      return true;
    case 'staff':
      return false;
    case 'table-session':
      return audience.tableSessionId === viewer.tableSessionId;
  }
}
