import { newId } from '@hiorder/kernel';
import { keepOpen } from './keep-open.ts';
import { createPresence, type Present } from './presence.redis.ts';
import type { RedisFeedOptions, RedisFeedSettings } from './redis-feed.ts';
import type { StoreStreams } from './store-streams.redis.ts';
import { createWriter } from './write-messages.ts';

/** What this process does for all of them. */
export interface Replica {
  /** Says that it is there and answers who else is; undefined while it cannot do its part. */
  present(): Promise<Present | undefined>;
  /** As far as is known by now. */
  logWorks(): boolean;
  stop(): Promise<void>;
}

export function takePart(
  o: RedisFeedOptions & { readonly settings: RedisFeedSettings },
  streams: StoreStreams,
): Replica {
  const { redis, bus, log, settings } = o;
  const writer = createWriter({ ...o, streams, leaveOutAfterMs: settings.leaveOutAfterMs });
  const writing = keepOpen(writer.subscribe, (err) =>
    log.warn({ err }, 'no share of the events, trying again'),
  );
  const presence = createPresence(redis, { self: newId(), silentMs: settings.silentMs });
  let logOk = true;
  let asking = false;
  const askLog = async (): Promise<void> => {
    asking = true;
    logOk = await bus.health().then(
      ({ ok }) => ok,
      () => false,
    );
    asking = false;
  };
  return {
    async present() {
      // Who cannot write must not keep a share of the events from those who can.
      writing.want(redis.isUp());
      if (!redis.isUp() || !writing.isOpen()) return undefined;
      return presence.beat(writer.lateMs()).catch(() => undefined);
    },
    logWorks() {
      if (!asking) void askLog();
      return logOk;
    },
    async stop() {
      writing.want(false);
      await writing.settled();
      await presence.leave().catch(() => undefined);
    },
  };
}
