import type { LiveMessage } from '../../../application/live-message.ts';
import { textOf } from './entry-text.ts';
import type { NewEntry } from './store-streams.redis.ts';

/** Of what is too old to be told, it is told that it is left out. */
export interface LeftOut {
  /** One entry for each store of which it is news. */
  entries(late: readonly LiveMessage[], now: number): NewEntry[];
  /** They have been written. */
  said(entries: readonly NewEntry[], now: number): void;
}

/**
 * Whoever reads everything again because of it sees what else is that old, too, so it need not be said again soon: a
 * group may have years to catch up on.
 */
export function createLeftOut(sayAgainMs: number): LeftOut {
  const saidAt = new Map<string, number>();
  const text = textOf({ kind: 'left-out' });
  return {
    entries(late, now) {
      for (const [storeId, at] of saidAt) if (at <= now - sayAgainMs) saidAt.delete(storeId);
      const stores = new Set(late.map(({ storeId }) => storeId));
      return [...stores].filter((storeId) => !saidAt.has(storeId)).map((storeId) => ({ storeId, text }));
    },
    said(entries, now) {
      for (const { storeId } of entries) saidAt.set(storeId, now);
    },
  };
}
