import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createSteadiness } from './steadiness.ts';

const looks = () => {
  const { look, lastSteadyAt } = createSteadiness({ settleMs: 100, lateMs: 50 });
  return {
    lastSteadyAt,
    at: (at: number, replicas = 'ab', o: { works?: boolean; lateMs?: number } = {}): boolean =>
      look({ works: true, lateMs: 0, replicas: [...replicas], at, ...o }),
  };
};

it('Redis is relied on once nothing has changed for a while', () => {
  const { at, lastSteadyAt } = looks();
  assert.deepEqual([at(0), at(10), at(109), at(110), at(120, 'ba')], [false, false, false, true, true]);
  assert.equal(lastSteadyAt(), 120);
});

for (const [what, disturb] of [
  ['a replica came', { replicas: 'abc' }],
  ['a replica went', { replicas: 'a' }],
  ['one is late', { lateMs: 51 }],
  ['Redis, or our part in it, does not work', { works: false }],
] as const) {
  it(`it is not relied on for a while when ${what}`, () => {
    const { at, lastSteadyAt } = looks();
    for (const moment of [0, 10, 110]) at(moment);
    const { replicas = 'ab', ...more } = disturb as { replicas?: string };
    assert.equal(at(120, replicas, more), false);
    assert.equal(lastSteadyAt(), 110);
    assert.equal(at(121, replicas), false, 'it has to prove itself again');
    assert.equal(at(122, replicas), false);
    assert.equal(at(222, replicas), true);
  });
}

it('a late one is forgiven up to a bound', () => {
  const { at } = looks();
  at(0);
  at(10);
  assert.equal(at(110, 'ab', { lateMs: 50 }), true);
});
