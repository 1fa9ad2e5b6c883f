import type { Log } from '@hiorder/kernel';
import { withDeadline } from './deadline.ts';
import type { Fetcher } from './fetcher.ts';
import type { Lane } from './lane.ts';
import { placeOf } from './offsets.ts';
import type { Positions } from './positions.ts';

export interface LanesOptions {
  readonly fetcher: Fetcher;
  readonly positions: Positions;
  readonly log: Log;
  /** Some lane has been left. */
  left(): void;
}

/** The lanes of a group that are open here, and those that are being left. */
export interface Lanes {
  /** Open, or still being left: it cannot be opened now. */
  has(key: string): boolean;
  open(lane: Lane): void;
  /**
   * Leaves all but these. Resolves when no batch of them is in flight and their positions are stored, or after `boundMs`:
   * then what is in flight no longer counts.
   */
  leaveAllBut(keys: ReadonlySet<string>, boundMs: number): Promise<void>;
  /** Waits for what is in flight however long that takes. */
  close(): Promise<void>;
}

const SETTLE_MS = 3_000;

export function createLanes(o: LanesOptions): Lanes {
  const open = new Map<string, Lane>();
  const leaving = new Map<Lane, Promise<void>>();

  const leave = (lane: Lane): void => {
    open.delete(placeOf(lane));
    o.fetcher.remove(lane);
    const left = lane.close().finally(() => {
      leaving.delete(lane);
      o.left();
    });
    leaving.set(lane, left);
  };
  const isLeaving = (key: string): boolean => [...leaving.keys()].some((lane) => placeOf(lane) === key);

  return {
    has: (key) => open.has(key) || isLeaving(key),
    open(lane) {
      open.set(placeOf(lane), lane);
      o.fetcher.add(lane);
    },
    async leaveAllBut(keys, boundMs) {
      for (const [key, lane] of open) if (!keys.has(key)) leave(lane);
      // Also those that an earlier call is still waiting for.
      const others = [...leaving].filter(([lane]) => !lane.isAbandoned());
      if (others.length === 0) return;
      await withDeadline(Promise.all(others.map(([, left]) => left)), boundMs).catch(() => {
        for (const [lane] of others) if (leaving.has(lane)) lane.abandon();
        o.log.warn({ partitions: [...leaving.keys()].map(placeOf) }, 'given away with a batch in flight');
      });
      await o.positions.settle(SETTLE_MS);
      for (const [{ topic, partition }] of others) o.positions.forget(topic, partition);
    },
    async close() {
      for (const lane of open.values()) leave(lane);
      await Promise.all(leaving.values());
      await o.positions.settle(SETTLE_MS);
    },
  };
}
