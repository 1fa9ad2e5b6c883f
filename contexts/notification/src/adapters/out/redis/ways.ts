import type { Clock, Log } from '@hiorder/kernel';
import { processMetrics } from '@hiorder/telemetry';
import type { Following } from '../bus/tail-messages.ts';
import { keepOpen } from './keep-open.ts';
import type { Present } from './presence.redis.ts';
import { createSteadiness, type SteadinessOptions } from './steadiness.ts';

export interface WaysOptions {
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: SteadinessOptions & { readonly overlapMs: number; readonly lookBackMs: number };
  /** Undefined while Redis, or this replica's part in it, does not work. */
  present(): Promise<Present | undefined>;
  /** Whether the log can be read. */
  logWorks(): boolean;
  /** Delivers everything from the log itself, beginning in the past. */
  readLog(since: Date): Promise<Following>;
  /** From now on Redis delivers; what it holds by then has been read from the log. */
  beginShared(): Promise<void>;
  endShared(): void;
}

/**
 * By which way messages come: by Redis while that can be relied on, else from the log. The log is read from before the
 * moment when Redis was last known to be good until well after it is good again, so nothing falls between the two; what
 * comes by both is told once, since the hub knows it.
 */
export interface Ways {
  /** To be called again and again. */
  look(): Promise<void>;
  /** Something went wrong: the log, at once. */
  distrust(): void;
  /** `both`: for a while, so that nothing falls between them. */
  which(): 'log' | 'both' | 'redis';
  stop(): Promise<void>;
}

export function createWays(o: WaysOptions): Ways {
  const { settings, log } = o;
  const now = (): number => o.clock.now().getTime();
  const steadiness = createSteadiness(settings);
  let readFrom = now() - settings.lookBackMs;
  let sharedSince: number | undefined;
  let stopped = false;
  const reading = keepOpen(
    () => o.readLog(new Date(readFrom)),
    (err) => log.warn({ err }, 'the event log cannot be read, trying again'),
  );
  const gauge = processMetrics().gauge({
    name: 'hiorder_live_feed_shared',
    help: '1 while live messages come by Redis, 0 while each replica reads the event log itself',
  });
  const change = (since: number | undefined): void => {
    sharedSince = since;
    gauge.set(since === undefined ? 0 : 1);
  };
  const toLog = (): void => {
    if (stopped) return;
    reading.want(true);
    if (sharedSince === undefined) return;
    readFrom = (steadiness.lastSteadyAt() ?? now()) - settings.lookBackMs;
    change(undefined);
    o.endShared();
    log.warn({ fallback: 'live-from-event-log' }, 'live messages are read from the event log');
  };
  change(undefined);

  return {
    async look() {
      const present = await o.present();
      const logReaches = sharedSince !== undefined || (reading.isOpen() && o.logWorks());
      const works = present !== undefined && logReaches;
      const { replicas, lateMs } = present ?? { replicas: [], lateMs: 0 };
      const isSteady = steadiness.look({ works, replicas, lateMs, at: now() });
      if (!isSteady) return toLog();
      if (sharedSince === undefined) {
        change(now());
        log.info({ replicas: replicas.length }, 'live messages come by Redis');
        await o.beginShared();
      }
      if (sharedSince !== undefined) reading.want(now() - sharedSince < settings.overlapMs);
    },
    distrust() {
      steadiness.look({ works: false, replicas: [], lateMs: 0, at: now() });
      toLog();
    },
    which() {
      if (sharedSince === undefined) return 'log';
      return reading.isOpen() ? 'both' : 'redis';
    },
    async stop() {
      stopped = true;
      reading.want(false);
      await reading.settled();
    },
  };
}
