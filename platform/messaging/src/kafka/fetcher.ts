import type { Log } from '@hiorder/kernel';
import {
  FetchIsolationLevels,
  ListOffsetTimestamps,
  type ClusterMetadata,
  type Consumer,
} from '@platformatic/kafka';
import { setTimeout as sleep } from 'node:timers/promises';
import { backoffMs } from '../backoff.ts';
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

export interface FetcherOptions {
  /** Of its own: an answer that is waited for holds up every other request on its connection. */
  readonly consumer: Consumer;
  readonly log: Log;
  /** How long the broker waits for something to come. */
  readonly waitMs: number;
  /** How many partitions a topic has at the moment, now and then. */
  partitions?(topic: string, count: number): void;
}

export interface Fetcher {
  add(feed: Feed): void;
  remove(feed: Feed): void;
  /** Some feed wants more. */
  wake(): void;
  close(): Promise<void>;
}

const MAX_BYTES = 8 * 1024 * 1024;
const PARTITION_BYTES = 1024 * 1024;
/** While some partitions rest, the others do not make them wait. */
const SHORT_WAIT_MS = 50;
const NO_EPOCH = -1;
const { EARLIEST, LATEST } = ListOffsetTimestamps;

/** Reads many partitions with one request under way per broker. Goes on by itself after any failure. */
export function startFetcher(o: FetcherOptions): Fetcher {
  const feeds = new Set<Feed>();
  const busy = new Set<number>();
  const stopping = new AbortController();
  const { signal } = stopping;
  let failures = 0;
  let scheduled = false;

  const wake = (delayMs = 0): void => {
    if (scheduled || signal.aborted) return;
    scheduled = true;
    setTimeout(() => {
      scheduled = false;
      void round();
    }, delayMs);
  };
  const failed = (error: unknown): void => {
    if (signal.aborted) return;
    failures += 1;
    o.consumer.clearMetadata();
    o.log.debug({ err: error, failures }, 'not read, trying again');
    if (failures === 10) o.log.warn({ err: error }, 'Kafka cannot be read, trying again and again');
  };

  const round = async (): Promise<void> => {
    const wanting = [...feeds].filter((feed) => feed.wants());
    if (wanting.length === 0 || signal.aborted) return;
    try {
      const metadata = await o.consumer.metadata({ topics: [...new Set(wanting.map(({ topic }) => topic))] });
      for (const [name, topic] of metadata.topics) o.partitions?.(name, topic.partitionsCount);
      const leaders = byLeader(metadata, wanting);
      const waitMs = wanting.length < feeds.size ? Math.min(SHORT_WAIT_MS, o.waitMs) : o.waitMs;
      for (const [node, led] of leaders) if (!busy.has(node)) void read({ node, led, metadata, waitMs });
      // A partition without a leader gets one.
      if (leaders.size === 0) wake(200);
    } catch (error) {
      failed(error);
      wake(backoffMs(failures, { baseMs: 50, maxMs: 1_000 }));
    }
  };

  const read = async (fetching: Fetching): Promise<void> => {
    busy.add(fetching.node);
    try {
      await fetchFrom(o, fetching);
      failures = 0;
    } catch (error) {
      failed(error);
      await sleep(backoffMs(Math.max(failures, 1), { baseMs: 50, maxMs: 1_000 }), undefined, {
        signal,
      }).catch(() => undefined);
    }
    busy.delete(fetching.node);
    wake();
  };

  return {
    add(feed) {
      feeds.add(feed);
      wake();
    },
    remove: (feed) => void feeds.delete(feed),
    wake,
    async close() {
      stopping.abort();
      feeds.clear();
      await o.consumer.close(true);
    },
  };
}

function byLeader(metadata: ClusterMetadata, feeds: readonly Feed[]): Map<number, Feed[]> {
  const leaders = new Map<number, Feed[]>();
  for (const feed of feeds) {
    const leader = metadata.topics.get(feed.topic)?.partitions[feed.partition]?.leader ?? -1;
    if (leader < 0) continue;
    const led = leaders.get(leader) ?? [];
    led.push(feed);
    leaders.set(leader, led);
  }
  return leaders;
}

interface Fetching {
  readonly node: number;
  readonly led: readonly Feed[];
  readonly metadata: ClusterMetadata;
  readonly waitMs: number;
}

async function fetchFrom(o: FetcherOptions, { node, led, metadata, waitMs }: Fetching): Promise<void> {
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
async function toTheLog({ consumer, log }: FetcherOptions, led: readonly Feed[]): Promise<void> {
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
