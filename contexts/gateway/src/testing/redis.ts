import assert from 'node:assert/strict';
import { ownRedis, testRedis, type OwnRedis } from '@hiorder/local-engines';
import { newId } from '@hiorder/kernel';
import { createRedis, type Redis } from '@hiorder/redis';
import { eventually, silentLog } from '@hiorder/testing';

export const patient = { timeoutMs: 60_000 };
export const NO_REDIS = 'no Redis here';

export const isUp = (redis: Redis): Promise<void> => eventually(() => assert.ok(redis.isUp()), patient);
export const isAway = (redis: Redis): Promise<void> => eventually(() => assert.ok(!redis.isUp()), patient);

/** An installation's keys on a server: `handle()` is what one process has of it. */
export function installation(url: string) {
  const prefix = `test-${newId()}:`;
  const handles: Redis[] = [];
  return {
    async handle(): Promise<Redis> {
      const redis = createRedis({ url, name: 'gateway', log: silentLog, prefix, answerMs: 20_000 });
      handles.push(redis);
      await isUp(redis);
      return redis;
    },
    close: () => Promise.all(handles.splice(0).map((redis) => redis.close())),
  };
}

export { ownRedis, testRedis, type OwnRedis };
