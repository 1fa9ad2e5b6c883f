import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newTrace } from '@hiorder/kernel';
import type { Telling } from './news.ts';
import { startTelling } from './tell-others.ts';

const telling = (seq: number): Telling => ({
  trace: newTrace(),
  news: {
    ...{ kind: 'read', id: `n${seq}`, seq, unread: 0, sequence: seq, at: '2026-11-21T03:00:00.000Z' },
    by: { kind: 'staff', id: 'staff-1' },
    ref: { storeId: 's', tableId: 't', tableSessionId: 'ts' },
  },
});

/** As a log drains: what was told is let go of afterwards. */
function waiting() {
  const all: Telling[] = [];
  const log = {
    async drain(tell: (some: readonly Telling[]) => Promise<void>): Promise<number> {
      const some = all.slice(0, 2);
      if (some.length > 0) await tell(some);
      all.splice(0, some.length);
      return some.length;
    },
  };
  return { all, log };
}

test('everything is told in order, what failed again, and nothing is left at the end', async () => {
  const { all, log } = waiting();
  all.push(...[1, 2, 3, 4, 5].map(telling));
  const told: string[] = [];
  let failures = 2;
  let errors = 0;
  const teller = startTelling({
    log,
    lookEveryMs: 1,
    onError: () => void (errors += 1),
    async tell(some) {
      if (failures-- > 0) throw new Error('nobody there');
      told.push(...some.map(({ news }) => (news.kind === 'read' ? news.id : '')));
    },
  });
  while (all.length > 0) await new Promise((resolve) => setImmediate(resolve));
  all.push(telling(6));
  teller.wake();
  all.push(telling(7));
  await teller.stop();
  assert.deepEqual(told, ['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7']);
  assert.equal(errors, 2);
});

test('it stops also when nobody can be told; what waits goes on waiting', async () => {
  const { all, log } = waiting();
  all.push(telling(1));
  const tell = () => Promise.reject(new Error('nobody there'));
  const teller = startTelling({ log, lookEveryMs: 60_000, tell, onError: () => undefined });
  await teller.stop();
  assert.equal(all.length, 1);
});
