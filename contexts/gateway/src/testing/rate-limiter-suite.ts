import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RateLimiter } from '../protection/rate-limits.ts';

export interface LimiterHarness {
  readonly name: string;
  /** With nothing counted yet. */
  make(): Promise<{ limiter: RateLimiter; advance(ms: number): Promise<void> }>;
}

/** What every adapter of the port RateLimiter must do. */
export function rateLimiterSuite({ name, make }: LimiterHarness): void {
  const rule = { burst: 2, perSecond: 0.005 };
  const inTurn = async (limiter: RateLimiter, count: number, key = 'a'): Promise<number[]> => {
    const waits: number[] = [];
    // In steps of 50 s: on a busy machine some seconds may pass meanwhile.
    for (let i = 0; i < count; i += 1) waits.push(Math.ceil((await limiter.take(key, rule)) / 50) * 50);
    return waits;
  };

  describe(`rate limiter: ${name}`, () => {
    it('gives the burst at once, then as much as flows in', async () => {
      const { limiter, advance } = await make();
      assert.deepEqual(await inTurn(limiter, 3), [0, 0, 200]);
      await advance(100_000);
      assert.deepEqual(await inTurn(limiter, 1), [100]);
      await advance(100_000);
      assert.deepEqual(await inTurn(limiter, 2), [0, 200]);
    });

    it('never holds more than the burst', async () => {
      const { limiter, advance } = await make();
      await inTurn(limiter, 1);
      await advance(86_400_000);
      assert.deepEqual(await inTurn(limiter, 3), [0, 0, 200]);
    });

    it('takes nothing away when the clock is set back', async () => {
      const { limiter, advance } = await make();
      await inTurn(limiter, 2);
      await advance(-86_400_000);
      assert.deepEqual(await inTurn(limiter, 1), [200]);
    });

    it('counts each key by itself', async () => {
      const { limiter } = await make();
      assert.deepEqual(await inTurn(limiter, 3, 'a'), [0, 0, 200]);
      assert.deepEqual(await inTurn(limiter, 1, 'b'), [0]);
    });

    it('says to wait a second at least', async () => {
      const { limiter } = await make();
      const quick = { burst: 1, perSecond: 5 };
      assert.equal(await limiter.take('a', quick), 0);
      assert.equal(await limiter.take('a', quick), 1);
    });

    it('gives no more than there is, however many ask at once', async () => {
      const { limiter } = await make();
      const many = { burst: 20, perSecond: 0.005 };
      const waits = await Promise.all(Array.from({ length: 100 }, async () => limiter.take('a', many)));
      assert.equal(waits.filter((wait) => wait === 0).length, 20);
    });
  });
}
