import type { Clock, Log } from '@hiorder/kernel';
import type { EventBus } from '@hiorder/messaging';
import type { Redis } from '@hiorder/redis';
import type { FeedListener, LiveFeed } from '../../../application/ports/live-feed.ts';
import { tailMessages, tailRevocations, type Following, type TailedBus } from '../bus/tail-messages.ts';
import { createFollowedStores, type FollowedStores } from './followed-stores.ts';
import { repeat } from './repeat.ts';
import { takePart } from './replica.ts';
import { createStoreStreams } from './store-streams.redis.ts';
import { createWays, type Ways } from './ways.ts';

export interface RedisFeedSettings {
  /** How often the replicas look at each other, and for how long one may be silent. Default 1 s and 4 s. */
  readonly lookEveryMs: number;
  readonly silentMs: number;
  /** For how long everything must have been steady before Redis is relied on. Default 20 s. */
  readonly settleMs: number;
  /** How late a replica may be. Default 5 s. */
  readonly lateMs: number;
  /** For how long the log is read on after that. Default 10 s. */
  readonly overlapMs: number;
  /** How much earlier than the last good moment the log is read from. Default 15 s. */
  readonly lookBackMs: number;
  /** What is older is not told any more, but that it was not. Default 60 s. */
  readonly leaveOutAfterMs: number;
  /** A store that nobody has looked at for so long is not followed any more. Default 60 s. */
  readonly unusedMs: number;
}

export interface RedisFeedOptions {
  readonly bus: TailedBus & Pick<EventBus, 'subscribe'>;
  readonly redis: Redis;
  readonly clock: Clock;
  readonly log: Log;
  /** Of each store. */
  readonly keepMessages: number;
  readonly keepMs: number;
  readonly settings?: Partial<RedisFeedSettings> | undefined;
}

const DEFAULTS: RedisFeedSettings = {
  lookEveryMs: 1_000,
  silentMs: 4_000,
  settleMs: 20_000,
  lateMs: 5_000,
  overlapMs: 10_000,
  lookBackMs: 15_000,
  leaveOutAfterMs: 60_000,
  unusedMs: 60_000,
};

/** Between the making of an event and its being read by those who ask. */
const ON_THE_WAY_MS = 5_000;

interface Running {
  readonly stores: FollowedStores;
  readonly ways: Ways;
  stop(): Promise<void>;
}

/**
 * The feed of one of several processes: they share the events as one consumer group, write what screens are told into a
 * stream per store in Redis, and each reads those of the stores that it has screens of. While that cannot be relied on,
 * each reads the event log itself.
 */
export function redisFeed(o: RedisFeedOptions): LiveFeed {
  const settings = { ...DEFAULTS, ...o.settings };
  let running: Running | undefined;
  return {
    async start(listener) {
      running ??= await run({ ...o, settings }, listener);
    },
    follow: async (storeId) => running?.stores.follow(storeId) ?? (() => undefined),
    async health() {
      if (!running) return { ok: false, parts: { events: 'not started' } };
      const { ok, detail } = await o.bus.health();
      return { ok, parts: { events: detail, redis: wordsFor(running.ways, o.redis) } };
    },
    async stop() {
      await running?.stop();
      running = undefined;
    },
  };
}

const wordsFor = (ways: Ways, redis: Redis): string => {
  if (ways.which() === 'redis') return 'ok';
  return redis.isUp() ? 'reading the event log, too, until it has settled' : 'away, reading the event log';
};

type RunOptions = RedisFeedOptions & { readonly settings: RedisFeedSettings };

async function run(o: RunOptions, listener: FeedListener): Promise<Running> {
  const now = (): number => o.clock.now().getTime();
  const revocations = await tailRevocations(o.bus, listener);
  const streams = createStoreStreams(o.redis, o);
  const replica = takePart(o, streams);
  const subscriber = o.redis.subscriber({
    onMessage: (channel, said) => stores.heard(streams.heard(channel, said)),
    onChange: (isUp) => isUp || ways.distrust(),
  });
  const onFailure = (err: unknown): void => {
    if (ways.which() !== 'log') o.log.warn({ err }, 'messages cannot be read from Redis');
    ways.distrust();
  };
  const stores = createFollowedStores({ streams, listener, subscriber, onFailure, now });
  const ways = createWays({
    ...o,
    present: async () => {
      const present = await replica.present();
      return subscriber.isUp() ? present : undefined;
    },
    logWorks: replica.logWorks,
    beginShared: stores.begin,
    endShared: stores.end,
    readLog: (since) => readLog(o, { since, stores, listener }),
  });
  const stopLooking = await repeat(o.settings.lookEveryMs, async () => {
    await ways.look();
    stores.forgetUnused(now() - o.settings.unusedMs);
  });
  return {
    stores,
    ways,
    async stop() {
      await stopLooking();
      await Promise.all([replica.stop(), ways.stop(), revocations.stop(), subscriber.close()]);
    },
  };
}

function readLog(
  o: RunOptions,
  { since, stores, listener }: { since: Date; stores: FollowedStores; listener: FeedListener },
): Promise<Following> {
  const begunAt = o.clock.now().getTime();
  return tailMessages(o.bus, {
    since,
    onMessage(message) {
      const followedSince = stores.followedSince(message.storeId);
      if (followedSince === undefined) return;
      const order = message.time < begunAt ? 'again' : 'own';
      // What screens have read since they came is newer.
      if (order === 'again' && message.time < followedSince - ON_THE_WAY_MS) return;
      listener.deliver(message, order);
    },
  });
}
