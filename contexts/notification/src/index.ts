import { createHttp, type Http, type TokenVerifier } from '@hiorder/http';
import type { Clock, Context, ContextHealth, Log } from '@hiorder/kernel';
import { processMetrics } from '@hiorder/telemetry';
import { followEvents, type FollowedBus } from './adapters/in/events/follow-events.ts';
import { eventsRoute } from './adapters/in/http/events-route.ts';
import { startHeartbeats } from './adapters/in/http/heartbeats.ts';
import { createStreamLimits } from './adapters/in/http/stream-limits.ts';
import { createLiveHub } from './application/live-hub.ts';

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
}

export interface NotificationOptions {
  readonly bus: FollowedBus;
  readonly verifier: TokenVerifier;
  readonly log: Log;
  readonly clock: Clock;
  readonly settings?: Partial<NotificationSettings>;
}

const DEFAULTS: NotificationSettings = {
  heartbeatMs: 15_000,
  maxBufferedBytes: 256 * 1024,
  maxStreamsPerCaller: 50,
  keepMessages: 2_000,
  keepMs: 5 * 60_000,
};

/** How far back a start reads, so that screens can resume across it. */
const LOOK_BACK_MS = 2 * 60_000;

/** Tells phones and screens what concerns them, while it happens. */
export function createNotification(o: NotificationOptions): Context<Http> {
  const settings = { ...DEFAULTS, ...o.settings };
  const { bus, clock } = o;
  const log = o.log.child({ context: 'notification' });
  const hub = createLiveHub({ ...settings, clock });
  const limits = createStreamLimits(settings.maxStreamsPerCaller);

  let running: { events: { stop(): Promise<void> }; beats: { stop(): void } } | undefined;
  const health = async (): Promise<ContextHealth> => {
    const events = running ? await bus.health() : { ok: false, detail: 'not started' };
    return { ready: events.ok, parts: { events: events.detail } };
  };
  const http = createHttp({ context: 'notification', log, verifier: o.verifier, ready: health });
  eventsRoute(http, { ...settings, hub, clock, log, limits });
  // Streams never end by themselves: closing would wait for them.
  http.addHook('preClose', async () => hub.endAll());
  processMetrics().gauge({
    name: 'hiorder_live_streams',
    help: 'Open streams of live events',
    collect: (gauge) => gauge.set(hub.streams()),
  });

  return {
    name: 'notification',
    http,
    health,
    async start() {
      if (running) return;
      const since = new Date(clock.now().getTime() - LOOK_BACK_MS);
      const events = await followEvents(bus, hub, since);
      running = { events, beats: startHeartbeats(hub, settings.heartbeatMs) };
    },
    async stop() {
      await http.close();
      running?.beats.stop();
      await running?.events.stop();
      running = undefined;
    },
  };
}
