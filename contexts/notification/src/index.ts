import { createHttp, type Http, type ServiceAuth, type TokenVerifier } from '@hiorder/http';
import type { Clock, Context, ContextHealth, Log } from '@hiorder/kernel';
import type { EventBus } from '@hiorder/messaging';
import type { MigrationSet } from '@hiorder/postgres';
import type { Redis } from '@hiorder/redis';
import { eventsRoute } from './adapters/in/http/events-route.ts';
import { startHeartbeats } from './adapters/in/http/heartbeats.ts';
import { measureStreams } from './adapters/in/http/stream-count.ts';
import { createStreamLimits } from './adapters/in/http/stream-limits.ts';
import { busFeed } from './adapters/out/bus/bus-feed.ts';
import { redisFeed, type RedisFeedSettings } from './adapters/out/redis/redis-feed.ts';
import { createLiveHub } from './application/live-hub.ts';
import type { LiveFeed } from './application/ports/live-feed.ts';
import { createPush, type PushOptions, type PushPart } from './push.ts';

export const notificationMigrations: MigrationSet = {
  name: 'notification',
  directory: new URL('../migrations/', import.meta.url),
};

export interface NotificationSettings {
  /** A proxy or a phone that hears nothing for longer takes the line for dead. Default 15 s. */
  readonly heartbeatMs: number;
  /** What may wait for one slow screen before it is cut. Default 256 KiB. */
  readonly maxBufferedBytes: number;
  /** Streams of one guest, one staff account, one machine. Default 50. */
  readonly maxStreamsPerCaller: number;
  /** Messages kept per store for those who come back, and for how long. Default 2000 and 5 min. */
  readonly keepMessages: number;
  readonly keepMs: number;
  /** How several replicas share the work. */
  readonly feed?: Partial<RedisFeedSettings>;
}

export interface NotificationOptions {
  readonly bus: Pick<EventBus, 'tail' | 'subscribe' | 'health'>;
  /** Shared by all replicas. Without it each of them follows the whole event log. */
  readonly redis?: Redis | undefined;
  readonly verifier: TokenVerifier;
  readonly service?: ServiceAuth;
  readonly log: Log;
  readonly clock: Clock;
  readonly settings?: Partial<NotificationSettings>;
  /** Without it phones are told only while their app is open. */
  readonly push?: PushOptions;
}

const DEFAULTS: NotificationSettings = {
  heartbeatMs: 15_000,
  maxBufferedBytes: 256 * 1024,
  maxStreamsPerCaller: 50,
  keepMessages: 2_000,
  keepMs: 5 * 60_000,
};

/** Tells phones and screens what concerns them, while it happens. */
export function createNotification(o: NotificationOptions): Context<Http> {
  const settings = { ...DEFAULTS, ...o.settings };
  const { bus, clock, redis } = o;
  const log = o.log.child({ context: 'notification' });
  const hub = createLiveHub({ ...settings, clock });
  const limits = createStreamLimits(settings.maxStreamsPerCaller);
  const feed = redis
    ? redisFeed({ ...settings, bus, redis, clock, log, settings: settings.feed })
    : busFeed({ bus, clock });

  const push = o.push && createPush({ ...o.push, clock, log });
  const health = healthOf(feed, push);
  const { service } = o;
  const http = createHttp({
    ...{ context: 'notification', log, verifier: o.verifier, ready: health },
    ...(service && { service }),
  });
  push?.addRoutes(http);
  eventsRoute(http, { ...settings, hub, feed, clock, log, limits });
  // Streams never end by themselves: closing would wait for them.
  http.addHook('preClose', async () => hub.endAll());
  const stopMeasuring = measureStreams(hub.streams);
  let beats: { stop(): void } | undefined;
  return {
    name: 'notification',
    http,
    health,
    async start() {
      if (beats) return;
      await feed.start(hub);
      await push?.work.start();
      beats = startHeartbeats(hub, settings.heartbeatMs);
    },
    async stop() {
      await http.close();
      await push?.work.stop();
      stopMeasuring();
      beats?.stop();
      beats = undefined;
      await feed.stop();
    },
  };
}

/** Streams go on without the database of the pushes, so that it takes nobody out of service. */
function healthOf(feed: LiveFeed, push: PushPart | undefined): () => Promise<ContextHealth> {
  return async () => {
    const [{ ok, parts }, pushes] = await Promise.all([feed.health(), push?.work.health()]);
    return { ready: ok, parts: { ...parts, ...(pushes && { push: stateOf(pushes) }) } };
  };
}

function stateOf({ parts }: ContextHealth): string {
  const wrong = Object.entries(parts).filter(([, state]) => state !== 'ok');
  return wrong.map(([part, state]) => `${part}: ${state}`).join(', ') || 'ok';
}
