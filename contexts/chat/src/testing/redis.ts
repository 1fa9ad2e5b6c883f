import assert from 'node:assert/strict';
import { newId } from '@hiorder/kernel';
import { createRedis, type Redis } from '@hiorder/redis';
import { eventually, silentLog } from '@hiorder/testing';

/** A handle of its own on keys of its own, or on those of `prefix`; it answers already. */
export async function openRedis(url: string, prefix = `test-${newId()}:`): Promise<Redis> {
  const redis = createRedis({ url, name: 'chat', log: silentLog, prefix });
  await eventually(() => assert.ok(redis.isUp()), { timeoutMs: 60_000 });
  return redis;
}
