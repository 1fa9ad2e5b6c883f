import type { Log } from '@hiorder/kernel';
import type { Admin, GroupAssignment } from '@platformatic/kafka';
import { backoffMs, pause } from '../backoff.ts';
import type { GroupSubscription } from '../bus.ts';
import { withDeadline } from './deadline.ts';
import type { Fetcher } from './fetcher.ts';
import { createLane, type Lane, type Unreadable } from './lane.ts';
import { committedOffsets, placeOf, type PartitionPlace } from './offsets.ts';
import type { Positions } from './positions.ts';

export interface ShareOptions {
  readonly subscription: GroupSubscription;
  /** Kafka's name of it. */
  readonly group: string;
  readonly fetcher: Fetcher;
  readonly positions: Positions;
  readonly admin: Admin;
  readonly log: Log;
  readonly batchSize: number;
  /** The most that giving up may hold up the others. */
  readonly fenceMs: number;
  topicOf(name: string): string;
  setAside(unreadable: Unreadable): Promise<void>;
}

/** The partitions of a group that are ours at the moment. */
export interface Share {
  assign(assignments: readonly GroupAssignment[]): void;
  /** Gives up all others; resolves when nothing of them is being worked on and their positions are stored. */
  keep(assignments: readonly GroupAssignment[]): Promise<void>;
  close(): Promise<void>;
}

const SETTLE_MS = 3_000;

export function createShare(o: ShareOptions): Share {
  let ours = new Map<string, PartitionPlace>();
  let version = 0;
  const lanes = new Map<string, Lane>();
  /** Given up, with a batch still in flight. */
  const leaving = new Map<string, Promise<void>>();
  const closing = new AbortController();

  const own = (assignments: readonly GroupAssignment[]): void => {
    version += 1;
    const places = assignments.flatMap(({ topic, partitions }) =>
      partitions.map((partition) => ({ topic, partition })),
    );
    ours = new Map(places.map((place) => [placeOf(place), place]));
  };
  const giveUp = async (key: string, lane: Lane): Promise<void> => {
    lanes.delete(key);
    o.fetcher.remove(lane);
    const left = lane.close().finally(() => leaving.delete(key));
    leaving.set(key, left);
    await left;
  };
  const giveUpOthers = async (boundMs: number): Promise<void> => {
    const others = [...lanes].filter(([key]) => !ours.has(key));
    if (others.length === 0) return;
    const left = Promise.all(others.map(([key, lane]) => giveUp(key, lane)));
    await withDeadline(left, boundMs).catch(() =>
      o.log.warn({ partitions: [...leaving.keys()] }, 'partitions are given away with a batch in flight'),
    );
    await o.positions.settle(SETTLE_MS);
    for (const [, { topic, partition }] of others) o.positions.forget(topic, partition);
  };
  const openOurs = async (): Promise<void> => {
    for (let failures = 1; !closing.signal.aborted; failures += 1) {
      const seen = version;
      await Promise.all(leaving.values());
      const fresh = [...ours.values()].filter((place) => !lanes.has(placeOf(place)));
      if (fresh.length === 0) return;
      try {
        const positions = await committedOffsets(o.admin, o.group, fresh);
        if (seen !== version) continue;
        for (const place of fresh) open(place, positions.get(placeOf(place)) ?? 0n);
        return;
      } catch (error) {
        o.log.warn({ err: error }, 'positions not known, trying again');
        await pause(backoffMs(failures, { baseMs: 50, maxMs: 2_000 }), closing.signal);
      }
    }
  };
  const open = (place: PartitionPlace, position: bigint): void => {
    const lane = laneAt(o, place, position);
    lanes.set(placeOf(place), lane);
    o.fetcher.add(lane);
  };

  let opening = Promise.resolve();
  return {
    assign(assignments) {
      own(assignments);
      void giveUpOthers(o.fenceMs);
      opening = opening.then(openOurs);
    },
    async keep(assignments) {
      own(assignments);
      await giveUpOthers(o.fenceMs);
    },
    async close() {
      closing.abort();
      own([]);
      await Promise.all([...lanes].map(([key, lane]) => giveUp(key, lane)));
      await Promise.all([opening, ...leaving.values()]);
      await o.positions.settle(SETTLE_MS);
    },
  };
}

function laneAt(o: ShareOptions, place: PartitionPlace, position: bigint): Lane {
  const name = `${o.topicOf(place.topic)}/${place.partition}`;
  return createLane({
    ...place,
    position,
    log: o.log,
    batchSize: o.batchSize,
    deliver: (events, signal) => o.subscription.onBatch(events, name, signal),
    setAside: o.setAside,
    reached: (next) => o.positions.reached(place.topic, place.partition, next),
    hungry: () => o.fetcher.wake(),
  });
}
