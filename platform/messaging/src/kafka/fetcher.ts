import type { Log } from '@hiorder/kernel';
import type { ClusterMetadata, Consumer } from '@platformatic/kafka';
import { setTimeout as sleep } from 'node:timers/promises';
import { backoffMs } from '../backoff.ts';
import { fetchFrom, type Feed, type Fetching } from './fetch.ts';

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

/** While some partitions rest, the others do not make them wait. */
const SHORT_WAIT_MS = 50;

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
      await o.consumer.close(true).catch(() => undefined);
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
