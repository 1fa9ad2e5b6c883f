import type { Log } from '@hiorder/kernel';
import type { Tail } from '../bus.ts';
import { createLane, type Lane } from './lane.ts';
import type { LogEntry, PartitionHead } from './log-store.postgres.ts';
import type { Reading } from './reading.ts';

/** Reads all partitions from where `since` says; resolves when the places to begin with are fixed. */
export async function startTail(
  reading: Reading,
  partitions: readonly PartitionHead[],
  tail: Tail,
): Promise<{ stop(): Promise<void> }> {
  const { store, heads } = reading;
  const present = await store.heads();
  const lanes = await Promise.all(
    partitions.map(async (partition) => {
      const head = present.get(partition.id) ?? 0;
      const from = tail.since ? await store.positionAt(partition.id, tail.since) : head;
      return [partition.id, laneOf(reading, partition, { from, tail })] as const;
    }),
  );
  const byPartition = new Map(lanes);
  const offRaise = heads.onRaise((partition) => byPartition.get(partition)?.pump());
  for (const [partition, head] of present) heads.raise(partition, head);
  for (const lane of byPartition.values()) lane.open();
  return {
    async stop() {
      offRaise();
      await Promise.all([...byPartition.values()].map((lane) => lane.close()));
    },
  };
}

function laneOf(
  reading: Reading,
  partition: PartitionHead,
  { from, tail }: { from: number; tail: Tail },
): Lane {
  return createLane({
    ...reading,
    partition,
    load: () => Promise.resolve(from),
    deliver: (entries) => {
      for (const entry of entries) tell(tail, entry, reading.log);
      return Promise.resolve();
    },
    reached: () => Promise.resolve(),
  });
}

/** A listener that throws is a bug of its own: it must neither stop the others nor get the event again. */
function tell(tail: Tail, entry: LogEntry, log: Log): void {
  try {
    tail.onEvent(entry.event);
  } catch (error) {
    log.error({ err: error, event: entry.event.id }, 'tail listener failed, going on');
  }
}
