import type { Log } from '@hiorder/kernel';
import {
  FetchIsolationLevels,
  ListOffsetTimestamps,
  type ClusterMetadata,
  type Consumer,
} from '@platformatic/kafka';
import { recordsOf, type FetchedRecord } from './fetched-records.ts';
import { saysBroker } from './kafka-error.ts';

type FetchResponse = Awaited<ReturnType<Consumer['fetch']>>;

/** One partition and how far it has been read. */
export interface Feed {
  readonly topic: string;
  readonly partition: number;
  position(): bigint;
  /** False while what was read has not been worked off: nothing more is read then. */
  wants(): boolean;
  /** `next`: the position behind what was read, also behind what holds no records. */
  take(records: readonly FetchedRecord[], next: bigint): void;
  /** What lay at its position is not on the log any more. */
  resume(position: bigint): void;
}

interface Reading {
  readonly consumer: Consumer;
  readonly log: Log;
}

const MAX_BYTES = 8 * 1024 * 1024;
const PARTITION_BYTES = 1024 * 1024;
const NO_EPOCH = -1;
const { EARLIEST, LATEST } = ListOffsetTimestamps;

export interface Fetching {
  readonly node: number;
  readonly led: readonly Feed[];
  readonly metadata: ClusterMetadata;
  readonly waitMs: number;
}

/** One request to one broker for some of the partitions that it leads. */
export async function fetchFrom(o: Reading, { node, led, metadata, waitMs }: Fetching): Promise<void> {
  const asked = new Map<string, { feed: Feed; from: bigint }>();
  const topics = new Map<string, { topicId: string; partitions: ReturnType<typeof askFor>[] }>();
  for (const feed of led) {
    const topicId = metadata.topics.get(feed.topic)?.id ?? '';
    const from = feed.position();
    asked.set(`${topicId}/${feed.partition}`, { feed, from });
    const topic = topics.get(topicId) ?? { topicId, partitions: [] };
    topic.partitions.push(askFor(feed.partition, from));
    topics.set(topicId, topic);
  }
  try {
    const response = await o.consumer.fetch({
      node,
      topics: [...topics.values()],
      maxWaitTime: waitMs,
      minBytes: 1,
      maxBytes: MAX_BYTES,
      isolationLevel: FetchIsolationLevels.READ_COMMITTED,
    });
    hand(response, asked);
  } catch (error) {
    if (!saysBroker(error, 'OFFSET_OUT_OF_RANGE')) throw error;
    await toTheLog(o, led);
  }
}

const askFor = (partition: number, fetchOffset: bigint) => ({
  partition,
  fetchOffset,
  currentLeaderEpoch: NO_EPOCH,
  lastFetchedEpoch: NO_EPOCH,
  partitionMaxBytes: PARTITION_BYTES,
});

function hand(response: FetchResponse, asked: ReadonlyMap<string, { feed: Feed; from: bigint }>): void {
  for (const { topicId, partitions } of response.responses) {
    for (const { partitionIndex, records } of partitions) {
      const place = asked.get(`${topicId}/${partitionIndex}`);
      // Somebody may have set it elsewhere meanwhile; the broker may also tell of what was not asked for.
      if (!place || !records?.length || place.feed.position() !== place.from) continue;
      const { fetched, next } = recordsOf(records, place.from);
      if (next > place.from) place.feed.take(fetched, next);
    }
  }
}

/** Positions before the beginning of the log (retention went past them), or behind its end (it is another log now). */
async function toTheLog({ consumer, log }: Reading, led: readonly Feed[]): Promise<void> {
  const topics = [...new Set(led.map(({ topic }) => topic))];
  const [earliest, latest] = await Promise.all(
    [EARLIEST, LATEST].map((timestamp) => consumer.listOffsets({ topics: [...topics], timestamp })),
  );
  for (const feed of led) {
    const { topic, partition } = feed;
    const from = feed.position();
    const to = earliest?.get(topic)?.[partition] ?? 0n;
    if (from >= to && from <= (latest?.get(topic)?.[partition] ?? 0n)) continue;
    const place = { topic, partition, from: String(from), to: String(to) };
    if (from > 0n) log.error(place, 'position is not on the log, going on at its beginning');
    feed.resume(to);
  }
}
