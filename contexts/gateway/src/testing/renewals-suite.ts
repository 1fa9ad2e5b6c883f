import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Renewals } from '../sessions/renewals.ts';

interface Session {
  readonly token: string;
}

export interface RenewalsHarness {
  readonly name: string;
  /** As many as asked for, of one installation; those in memory are all of one process. */
  make(count: number): Promise<Renewals<Session | 'over'>[]>;
}

/** What every adapter of the port Renewals must do. */
export function renewalsSuite({ name, make }: RenewalsHarness): void {
  const counted = (result: () => Promise<Session | 'over'>) => {
    let count = 0;
    const renew = async (): Promise<Session | 'over'> => {
      count += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return result();
    };
    return { renew, count: () => count };
  };

  describe(`renewals: ${name}`, () => {
    it('renews once, however many ask at once, wherever', async () => {
      const places = await make(3);
      const { renew, count } = counted(async () => ({ token: 'new' }));
      const results = await Promise.all(Array.from({ length: 30 }, (_, i) => places[i % 3]!('old', renew)));
      assert.equal(count(), 1);
      assert.ok(results.every((result) => result !== 'over' && result.token === 'new'));
    });

    it('gives latecomers the same', async () => {
      const [one, two] = await make(2);
      const { renew, count } = counted(async () => ({ token: 'new' }));
      await one!('old', renew);
      assert.deepEqual(
        [await two!('old', renew), await one!('old', renew)],
        [{ token: 'new' }, { token: 'new' }],
      );
      assert.equal(count(), 1);
    });

    it('tells latecomers, too, that a session is over', async () => {
      const [one, two] = await make(2);
      const { renew, count } = counted(async () => 'over');
      assert.deepEqual([await one!('old', renew), await two!('old', renew), count()], ['over', 'over', 1]);
    });

    it('keeps each secret by itself', async () => {
      const [one] = await make(1);
      const { renew, count } = counted(async () => ({ token: 'new' }));
      await one!('old', renew);
      await one!('other', renew);
      assert.equal(count(), 2);
    });

    it('does not keep what failed', async () => {
      const [one, two] = await make(2);
      const failing = counted(() => Promise.reject(new Error('not now')));
      await assert.rejects(one!('old', failing.renew), /not now/);
      const { renew } = counted(async () => ({ token: 'new' }));
      assert.deepEqual(await two!('old', renew), { token: 'new' });
    });

    it('somebody waits for another, who fails, and then renews', async () => {
      const [one, two] = await make(2);
      const { promise, reject } = Promise.withResolvers<Session>();
      const began = Promise.withResolvers<void>();
      const first = one!('old', () => {
        began.resolve();
        return promise;
      });
      const failed = assert.rejects(first, /not now/);
      await began.promise;
      const second = counted(async () => ({ token: 'new' }));
      const waiting = two!('old', second.renew).catch((error: unknown) => error);
      reject(new Error('not now'));
      await failed;
      const result = await waiting;
      // In one process both share the failure; between processes only the success.
      assert.ok(result instanceof Error ? second.count() === 0 : second.count() === 1);
      assert.deepEqual(await two!('old', second.renew), { token: 'new' });
    });
  });
}
