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
/** A partition without a leader gets one. */
const LEADER_SOON_MS = 200;

/** Reads many partitions with one request under way per broker. Goes on by itself after any failure. */
export function startFetcher(o: FetcherOptions): Fetcher {
  const feeds = new Set<Feed>();
  const stopping = new AbortController();
  const wake = startRounds({ ...o, feeds, signal: stopping.signal });
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

interface Rounds extends FetcherOptions {
  readonly feeds: ReadonlySet<Feed>;
  readonly signal: AbortSignal;
}

type Wake = (delayMs?: number) => void;

/** Answers what wakes the next round; a round asks every broker that is not being asked. */
function startRounds(o: Rounds): Wake {
  const { feeds, signal } = o;
  const busy = new Set<number>();
  const failures = failureCount(o);
  const wake = onceAtATime(signal, () => void round());

  const round = async (): Promise<void> => {
    const wanting = [...feeds].filter((feed) => feed.wants());
    if (wanting.length === 0 || signal.aborted) return;
    try {
      const metadata = await o.consumer.metadata({ topics: [...new Set(wanting.map(({ topic }) => topic))] });
      for (const [name, topic] of metadata.topics) o.partitions?.(name, topic.partitionsCount);
      const leaders = byLeader(metadata, wanting);
      const waitMs = wanting.length < feeds.size ? Math.min(SHORT_WAIT_MS, o.waitMs) : o.waitMs;
      for (const [node, led] of leaders) if (!busy.has(node)) void read({ node, led, metadata, waitMs });
      if (leaders.size === 0) wake(LEADER_SOON_MS);
    } catch (error) {
      failures.one(error);
      wake(failures.pauseMs());
    }
  };
  const read = async (fetching: Fetching): Promise<void> => {
    busy.add(fetching.node);
    try {
      await fetchFrom(o, fetching);
      failures.over();
    } catch (error) {
      failures.one(error);
      await sleep(failures.pauseMs(), undefined, { signal }).catch(() => undefined);
    }
    busy.delete(fetching.node);
    wake();
  };
  return wake;
}

function onceAtATime(signal: AbortSignal, run: () => void): Wake {
  let scheduled = false;
  return (delayMs = 0) => {
    if (scheduled || signal.aborted) return;
    scheduled = true;
    setTimeout(() => {
      scheduled = false;
      run();
    }, delayMs);
  };
}

/** In a row, of any broker. */
function failureCount({ consumer, log, signal }: Rounds) {
  let failures = 0;
  return {
    one(error: unknown): void {
      if (signal.aborted) return;
      failures += 1;
      consumer.clearMetadata();
      log.debug({ err: error, failures }, 'not read, trying again');
      if (failures === 10) log.warn({ err: error }, 'Kafka cannot be read, trying again and again');
    },
    over(): void {
      failures = 0;
    },
    pauseMs: (): number => backoffMs(Math.max(failures, 1), { baseMs: 50, maxMs: 1_000 }),
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
