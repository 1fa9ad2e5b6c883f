import assert from 'node:assert/strict';
import { after, type TestContext } from 'node:test';
import { testRedis } from '@hiorder/local-engines';
import { newId } from '@hiorder/kernel';
import { createRedis, type Redis } from '@hiorder/redis';
import { eventually, silentLog } from '@hiorder/testing';
import type { NotificationSettings } from '../index.ts';
import { running, type Running, type RunningOptions } from './running-notification.ts';

/** The rhythm of seconds, in tests. */
export const QUICK = { lookEveryMs: 40, silentMs: 5_000, settleMs: 120, overlapMs: 80 } as const;

/** One way by which messages come; what the streams promise holds on each. */
export interface TestFeed {
  readonly name: string;
  running(
    t: TestContext,
    settings?: Partial<NotificationSettings>,
    more?: Pick<RunningOptions, 'fake' | 'bus' | 'clock'>,
  ): Promise<Running>;
}

const server = await testRedis();
after(() => server?.stop());

const prefixes = new WeakMap<TestContext, string>();

/** Another process' handle on the installation that is this test's own. */
export function redisFor(t: TestContext, url = server?.url): Redis {
  assert.ok(url);
  const prefix = prefixes.get(t) ?? `test-${newId()}:`;
  prefixes.set(t, prefix);
  const redis = createRedis({ url, name: 'notification', log: silentLog, prefix });
  t.after(() => redis.close());
  return redis;
}

/** The same, once Redis has answered it: a test may ask it at once. */
export async function openRedisFor(t: TestContext): Promise<Redis> {
  const redis = redisFor(t);
  await eventually(() => assert.ok(redis.isUp()), { timeoutMs: 60_000 });
  return redis;
}

/** Resolves when messages come by Redis. */
export const settled = ({ context }: Pick<Running, 'context'>): Promise<void> =>
  eventually(async () => assert.equal((await context.health()).parts['redis'], 'ok'), { timeoutMs: 60_000 });

const log: TestFeed = {
  name: 'the event log',
  running: (t, settings = {}, more = {}) => running(t, { settings, ...more }),
};

const shared: TestFeed = {
  name: 'Redis',
  async running(t, settings = {}, more = {}) {
    const feed = { ...QUICK, ...settings.feed };
    const started = await running(t, { settings: { ...settings, feed }, ...more, redis: redisFor(t) });
    await settled(started);
    return started;
  },
};

/** On each of them the streams keep their promises. */
export const feeds: readonly TestFeed[] = server ? [log, shared] : [log];
