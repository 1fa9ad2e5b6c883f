import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixedClock } from '@hiorder/kernel';
import { createParts } from '../../../assemble.ts';
import { startWorld } from '../../../testing/identity-world.ts';
import { jobsOf } from './jobs.ts';

const DAY = 24 * 3_600_000;

test('a process that runs for a month makes the next signing key, and another one hears of it, without a start', async (t) => {
  const clock = fixedClock(new Date());
  const world = await startWorld({ clock });
  t.after(() => world.close());
  const replica = () => {
    const parts = createParts(world.options);
    const jobs = new Map(jobsOf(parts).map(({ name, run }) => [name, run]));
    return {
      does: async (name: string) => jobs.get(name)!(),
      keys: () => parts.keys.keys().map(({ kid }) => kid),
      signs: () => parts.keys.current().kid,
    };
  };
  const [one, other] = [replica(), replica()];
  await one.does('rotate-signing-keys');
  await other.does('read-signing-keys');
  const [first] = one.keys();
  assert.deepEqual([one.keys(), other.keys()], [[first], [first]]);

  clock.advance(29 * DAY);
  await one.does('rotate-signing-keys');
  assert.equal(one.keys().length, 2, 'the next key is published');
  assert.deepEqual(other.keys(), [first], 'the other one has not looked yet');
  await other.does('read-signing-keys');
  assert.deepEqual(other.keys(), one.keys());

  clock.advance(DAY);
  assert.notEqual(one.signs(), first);
  assert.equal(other.signs(), one.signs());
});
