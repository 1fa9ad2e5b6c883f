import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fixedClock } from '@hiorder/kernel';
import { silentLog } from '@hiorder/testing';
import type { Present } from './presence.redis.ts';
import { createWays } from './ways.ts';

const START = Date.parse('2026-01-01T12:00:00Z');

/** Everything works; what happens is noted with the second in which it does. */
function setUp() {
  const clock = fixedClock(new Date(START));
  const seconds = (at = clock.now()): number => (at.getTime() - START) / 1000;
  const noted: string[] = [];
  const note = (what: string): void => void noted.push(`${seconds()} ${what}`);
  const world = {
    present: { replicas: ['a'], lateMs: 0 } as Present | undefined,
    logWorks: true,
    logOpens: true,
  };
  const ways = createWays({
    clock,
    log: silentLog,
    settings: { settleMs: 10_000, lateMs: 5_000, overlapMs: 5_000, lookBackMs: 15_000 },
    present: async () => world.present,
    logWorks: () => world.logWorks,
    async readLog(since) {
      if (!world.logOpens) throw new Error('not now');
      note(`reads from ${seconds(since)}`);
      return { stop: async () => note('reads no more') };
    },
    beginShared: async () => note('by Redis'),
    endShared: () => note('not by Redis'),
  });
  /** A look every second. */
  const pass = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i += 1) {
      await ways.look();
      await new Promise(setImmediate);
      clock.advance(1_000);
    }
  };
  return { world, ways, pass, noted };
}

it('reads the log until Redis has been good for a while, and a while longer', async () => {
  const { ways, pass, noted } = setUp();
  await pass(20);
  assert.deepEqual(noted, ['0 reads from -15', '12 by Redis', '17 reads no more']);
  assert.equal(ways.which(), 'redis');
});

it('reads the log from before the last good moment on, as soon as something is wrong', async () => {
  const { ways, world, pass, noted } = setUp();
  await pass(30);
  noted.length = 0;
  ways.distrust();
  assert.equal(ways.which(), 'log');
  world.present = undefined;
  await pass(60);
  world.present = { replicas: ['a'], lateMs: 0 };
  await pass(20);
  assert.deepEqual(noted, ['30 not by Redis', '30 reads from 14', '101 by Redis', '106 reads no more']);
});

it('does not leave the log before it could be read, however long that takes', async () => {
  const { ways, world, pass, noted } = setUp();
  await pass(30);
  noted.length = 0;
  world.logOpens = false;
  world.present = { replicas: ['a', 'b'], lateMs: 0 };
  await pass(100);
  assert.equal(ways.which(), 'log');
  world.logOpens = true;
  await pass(5);
  world.logWorks = false;
  await pass(50);
  assert.equal(ways.which(), 'log');
  world.logWorks = true;
  await pass(20);
  assert.deepEqual(noted, ['30 not by Redis', '130 reads from 14', '196 by Redis', '201 reads no more']);
});

it('does nothing any more once it is stopped', async () => {
  const { ways, pass, noted } = setUp();
  await pass(3);
  await ways.stop();
  ways.distrust();
  await pass(3);
  assert.deepEqual(noted, ['0 reads from -15', '3 reads no more']);
});
