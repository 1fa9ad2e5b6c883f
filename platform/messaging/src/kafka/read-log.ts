import { ListOffsetTimestamps } from '@platformatic/kafka';
import type { LogReading } from '../bus.ts';
import { fromRecord } from './cloud-event-binding.ts';
import type { Feed } from './fetch.ts';
import type { FetchedRecord } from './fetched-records.ts';
import { startFetcher } from './fetcher.ts';
import { listOffsets, placeOf, placesOf, type PartitionPlace } from './offsets.ts';
import { beginnings, type TailOptions } from './tail.ts';

/** What lies on the topics now; resolves when all of it was told. What is no event is left out. */
export async function readLog(o: Omit<TailOptions, 'tail'> & { reading: LogReading }): Promise<void> {
  const { clients, reading } = o;
  const places = placesOf(o.topics);
  const ends = await listOffsets(clients.admin, places, ListOffsetTimestamps.LATEST);
  const from = await beginnings(clients.admin, { places, since: reading.since ?? new Date(0), ends });
  const feeds = places.map((place) =>
    feedOf(place, { from: from(place), end: ends.get(placeOf(place)) ?? 0n, reading }),
  );
  if (feeds.every(({ isDone }) => isDone())) return;
  const consumer = clients.consumer({ groupId: o.name, retries: 0 });
  consumer.topics.trackAll(...o.topics.map(({ name }) => name));
  const fetcher = startFetcher({ consumer, log: o.log, waitMs: o.fetchWaitMs });
  try {
    await untilDone(feeds, { add: fetcher.add, signal: reading.signal });
  } finally {
    await fetcher.close();
  }
}

interface BoundedFeed extends Feed {
  isDone(): boolean;
  onProgress?: () => void;
}

function untilDone(
  feeds: readonly BoundedFeed[],
  { add, signal }: { add(feed: Feed): void; signal: AbortSignal | undefined },
): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error);
    signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    const progress = (): void => void (feeds.every(({ isDone }) => isDone()) && resolve());
    for (const feed of feeds) {
      feed.onProgress = progress;
      add(feed);
    }
  });
}

function feedOf(
  place: PartitionPlace,
  { from, end, reading }: { from: bigint; end: bigint; reading: LogReading },
): BoundedFeed {
  let position = from;
  const feed: BoundedFeed = {
    ...place,
    position: () => position,
    isDone: () => position >= end,
    wants: () => position < end,
    take(records, next) {
      position = next;
      for (const record of records) if (record.offset < end) tell(reading, record);
      feed.onProgress?.();
    },
    resume(at) {
      position = at;
      feed.onProgress?.();
    },
  };
  return feed;
}

function tell(reading: LogReading, record: FetchedRecord): void {
  let event;
  try {
    event = fromRecord(record);
  } catch {
    return;
  }
  reading.onEvent(event);
}
