import type { LiveEvents } from '@hiorder/contracts';

/** What a page that comes later hears of the live stream while it is shown. */
export interface Listener {
  stock?(event: LiveEvents['stock']): void;
  menuChanged?(): void;
  partyMoved?(event: LiveEvents['table-session-moved']): void;
  callKindsChanged?(): void;
  kitchenChanged?(): void;
  peopleChanged?(): void;
  policyChanged?(): void;
  storeChanged?(): void;
  tablesChanged?(): void;
  /** Something may have been missed. */
  resync(): unknown;
}

export const listeners = new Set<Listener>();

export const tellListeners = (tell: (listener: Listener) => unknown): unknown[] => [...listeners].map(tell);
