import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock, Log } from '@hiorder/kernel';
import type { Redis } from '@hiorder/redis';
import { sealedBox } from '../sessions/sealed-box.ts';
import { fileOf, type AppFile } from './app-files.ts';
import type { WebApp } from './web-app.ts';

/**
 * What a page asks for may be of another build than this gateway's: while a new version rolls out, both answer one
 * phone in turn, and a page may be open since before. So each lays its scripts and styles where all find them.
 */
export interface SharedAssets {
  /** Now, whenever Redis comes back, and each day. Resolves when they lie there, or Redis is away. */
  offer(apps: readonly WebApp[]): Promise<void>;
  /** Undefined also where Redis is away. */
  find(app: string, path: string): Promise<AppFile | undefined>;
  stop(): void;
}

/** Letters and pictures are the same in each build. */
const SHARED = /^assets\/[\w.-]+\.(js|css)$/;
const DAY_MS = 24 * 3_600_000;
/** A page that is open for longer has been told to load anew. */
const KEPT_S = 7 * 24 * 3_600;
/** A line to Redis is there within this, or Redis is away: nobody's page waits for it. */
const PATIENCE_MS = 3_000;

export function sharedAssets(o: {
  redis: Redis;
  /** Scripts that anybody with access to Redis could change would be a way into every page. */
  keys: readonly string[];
  clock: Clock;
  log: Log;
}): SharedAssets {
  const { redis, log } = o;
  const box = sealedBox<string>({ name: 'shared-assets', keys: o.keys, clock: o.clock });
  const keyOf = (app: string, path: string): string => redis.key('asset', app, path);
  const stops: (() => void)[] = [];

  async function lay(apps: readonly WebApp[]): Promise<void> {
    for (const app of apps)
      for (const [path, { content }] of app.files()) {
        if (!SHARED.test(path)) continue;
        const sealed = await box.seal(JSON.stringify([app.name, path, content.toString('base64')]), KEPT_S);
        await redis.run((commands) => commands.set(keyOf(app.name, path), sealed, 'EX', KEPT_S));
      }
  }
  return {
    async offer(apps) {
      const laid = Promise.withResolvers<void>();
      const again = (): void => {
        if (!redis.isUp()) return;
        lay(apps).then(laid.resolve, (err: unknown) => log.warn({ err }, 'the apps’ scripts are not shared'));
      };
      const daily = setInterval(again, DAY_MS).unref();
      stops.push(redis.onChange(again), () => clearInterval(daily));
      again();
      await Promise.race([laid.promise, sleep(PATIENCE_MS, undefined, { ref: false })]);
    },
    async find(app, path) {
      if (!SHARED.test(path)) return undefined;
      const kept = await redis.run((commands) => commands.get(keyOf(app, path))).catch(() => null);
      const opened = kept === null ? undefined : await box.open(kept);
      if (opened === undefined) return undefined;
      const [ofApp, as, content] = JSON.parse(opened.content) as [string, string, string];
      // Sealed as what it is: nothing is passed off as another file.
      return ofApp === app && as === path ? fileOf(path, Buffer.from(content, 'base64')) : undefined;
    },
    stop: () => stops.splice(0).forEach((stop) => stop()),
  };
}
