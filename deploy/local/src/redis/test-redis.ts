import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineUnavailable, NO_ENGINE } from '../engine-unavailable.ts';
import { startRedis, type Redis } from './redis.ts';

export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/** A server of a test's own, which it may kill and start again; `stop` leaves nothing behind. */
export interface OwnRedis extends TestRedis {
  kill(signal?: NodeJS.Signals): Promise<void>;
  readonly pid: number;
  /** On the same port, with the same data. */
  startAgain(): Promise<void>;
}

export async function startTestRedis(): Promise<OwnRedis> {
  const dir = await mkdtemp(join(tmpdir(), 'hiorder-redis-'));
  const remove = (): Promise<void> => rm(dir, { recursive: true, force: true });
  try {
    let redis: Redis = await startRedis({ dir });
    const { url, port } = redis;
    return {
      url,
      get pid() {
        return redis.pid;
      },
      kill: (signal) => redis.kill(signal),
      async startAgain() {
        await redis.stop();
        redis = await startRedis({ dir, port });
      },
      async stop() {
        await redis.kill();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/**
 * The one that the test runner has started (keep to keys of your own there), else one of its own. Undefined where there
 * is none to be had: then a test skips itself by name; with CI=true it fails.
 */
export async function testRedis(): Promise<TestRedis | undefined> {
  const given = process.env.HIORDER_TEST_REDIS_URL;
  if (given && given !== NO_ENGINE) return { url: given, stop: () => Promise.resolve() };
  return ownRedis();
}

/** As `testRedis`, but always a server of its own: for tests that kill it. */
export async function ownRedis(): Promise<OwnRedis | undefined> {
  if (process.env.HIORDER_TEST_REDIS_URL === NO_ENGINE) return undefined;
  try {
    return await startTestRedis();
  } catch (error) {
    if (!(error instanceof EngineUnavailable) || process.env.CI) throw error;
    console.error(`SKIPPED: ${error.message}`);
    return undefined;
  }
}
