import type { Log } from '@hiorder/kernel';
import type { Admin, GroupAssignment } from '@platformatic/kafka';
import { backoffMs, pause } from '../backoff.ts';
import type { GroupSubscription } from '../bus.ts';
import { createWake } from '../session.ts';
import type { Fetcher } from './fetcher.ts';
import { createLane, type Lane, type Unreadable } from './lane.ts';
import { createLanes } from './lanes.ts';
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

export function createShare(o: ShareOptions): Share {
  let ours = new Map<string, PartitionPlace>();
  const changed = createWake();
  const closing = new AbortController();
  const lanes = createLanes({ ...o, left: () => changed.raise() });

  /** Opens what is ours where the group has stored its positions; what is still being left is opened afterwards. */
  const openOurs = async (): Promise<void> => {
    for (let failures = 0; !closing.signal.aborted;) {
      const seen = ours;
      const missing = [...ours].filter(([key]) => !lanes.has(key)).map(([, place]) => place);
      if (missing.length === 0) {
        await changed.wait(60_000);
        continue;
      }
      try {
        const positions = await committedOffsets(o.admin, o.group, missing);
        failures = 0;
        // Somebody else may have had them meanwhile, and moved the positions.
        if (seen !== ours) continue;
        for (const place of missing) lanes.open(laneAt(o, place, positions.get(placeOf(place)) ?? 0n));
      } catch (error) {
        failures += 1;
        o.log.warn({ err: error }, 'positions not known, trying again');
        await pause(backoffMs(failures, { baseMs: 50, maxMs: 1_000 }), closing.signal);
      }
    }
  };
  const keep = (assignments: readonly GroupAssignment[]): Promise<void> => {
    ours = new Map(placesOf(assignments).map((place) => [placeOf(place), place]));
    changed.raise();
    return lanes.leaveAllBut(new Set(ours.keys()), o.fenceMs);
  };
  const opening = openOurs();
  return {
    keep,
    assign: (assignments) => void keep(assignments),
    async close() {
      closing.abort();
      ours = new Map();
      changed.raise();
      await opening;
      await lanes.close();
    },
  };
}

const placesOf = (assignments: readonly GroupAssignment[]): PartitionPlace[] =>
  assignments.flatMap(({ topic, partitions }) => partitions.map((partition) => ({ topic, partition })));

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
