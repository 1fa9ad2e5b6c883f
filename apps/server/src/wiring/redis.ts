import type { Log } from '@hiorder/kernel';
import { createRedis, type Redis } from '@hiorder/redis';
import type { ContextName } from '../settings/context-names.ts';
import type { Settings } from '../settings/settings.ts';

export interface RedisHandles {
  of(name: ContextName): Redis | undefined;
  close(): Promise<void>;
}

/** One handle for each context of this process that asks for one. */
export function redisHandles({ settings, log }: { settings: Settings; log: Log }): RedisHandles {
  const { redisUrl: url, redisPrefix: prefix } = settings;
  const opened: Redis[] = [];
  return {
    of(name) {
      if (url === undefined) return undefined;
      const redis = createRedis({ url, name, log, ...(prefix !== undefined && { prefix }) });
      opened.push(redis);
      return redis;
    },
    async close() {
      await Promise.all(opened.map((redis) => redis.close()));
    },
  };
}
