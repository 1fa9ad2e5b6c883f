import type { Log } from '@hiorder/kernel';
import { ListOffsetTimestamps, type Admin } from '@platformatic/kafka';
import type { Tail } from '../bus.ts';
import type { Clients } from './clients.ts';
import { fromRecord } from './cloud-event-binding.ts';
import type { FetchedRecord } from './fetched-records.ts';
import type { Feed } from './fetch.ts';
import { startFetcher } from './fetcher.ts';
import { listOffsets, placeOf, placesOf, type Offsets, type PartitionPlace } from './offsets.ts';
import type { KafkaTopic } from './topics.ts';

export interface TailOptions {
  readonly clients: Clients;
  readonly tail: Tail;
  readonly topics: readonly KafkaTopic[];
  /** Only a name: a tail is in no group. */
  readonly name: string;
  readonly log: Log;
  readonly fetchWaitMs: number;
}

/** Reads all partitions from where `since` says; resolves when the places to begin with are fixed. */
export async function startTail(o: TailOptions): Promise<{ stop(): Promise<void> }> {
  const places = placesOf(o.topics);
  // First the ends: what is published between the two requests is found by its moment, or lies behind the end.
  const ends = await listOffsets(o.clients.admin, places, ListOffsetTimestamps.LATEST);
  const from = await beginnings(o.clients.admin, { places, since: o.tail.since, ends });
  const consumer = o.clients.consumer({ groupId: o.name, retries: 0 });
  consumer.topics.trackAll(...o.topics.map(({ name }) => name));
  const stopping = new AbortController();
  const counts = new Map(o.topics.map(({ name, partitions }) => [name, partitions]));
  const add = (place: PartitionPlace, position: bigint): void =>
    fetcher.add(feedOf(o, place, position, stopping.signal));
  const fetcher = startFetcher({
    consumer,
    log: o.log,
    waitMs: o.fetchWaitMs,
    partitions(topic, count) {
      // New ones are younger than the tail: it wants them whole.
      for (let partition = counts.get(topic) ?? count; partition < count; partition += 1)
        add({ topic, partition }, 0n);
      counts.set(topic, Math.max(count, counts.get(topic) ?? 0));
    },
  });
  for (const place of places) add(place, from(place));
  return {
    async stop() {
      stopping.abort();
      await fetcher.close();
    },
  };
}

/** Where what was published from `since` on begins; without it, the end. */
export async function beginnings(
  admin: Admin,
  { places, since, ends }: { places: readonly PartitionPlace[]; since: Date | undefined; ends: Offsets },
): Promise<(place: PartitionPlace) => bigint> {
  const end = (place: PartitionPlace): bigint => ends.get(placeOf(place)) ?? 0n;
  if (!since) return end;
  const first = await listOffsets(admin, places, BigInt(since.getTime()));
  return (place) => {
    const found = first.get(placeOf(place)) ?? -1n;
    return found >= 0n ? found : end(place);
  };
}

function feedOf(o: TailOptions, place: PartitionPlace, from: bigint, signal: AbortSignal): Feed {
  let position = from;
  return {
    ...place,
    position: () => position,
    wants: () => true,
    take(records, next) {
      position = next;
      for (const record of records) if (!signal.aborted) tell(o, place, record);
    },
    resume: (at) => (position = at),
  };
}

/** A listener that throws is a bug of its own: it must neither stop the others nor get the event again. */
function tell({ tail, log }: TailOptions, place: PartitionPlace, record: FetchedRecord): void {
  try {
    tail.onEvent(fromRecord(record));
  } catch (error) {
    log.error({ err: error, ...place, offset: String(record.offset) }, 'event not told, going on');
  }
}
