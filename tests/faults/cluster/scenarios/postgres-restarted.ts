import assert from 'node:assert/strict';
import type { OrderStream } from '../stage.ts';
import type { Scenario } from './scenario.ts';

/** Of three callers, ten in a second each: connections are made anew at once, not after a while. */
const MOST_REFUSALS = 60;

const refusals = (orders: OrderStream): number =>
  [...orders.triedAgain().values()].reduce((sum, count) => sum + count, 0);

export const postgresRestarted: Scenario = {
  name: 'PostgreSQL is restarted: 503 for a moment, and the same key brings the answer',
  async run({ cluster, startOrders }) {
    const { postgres } = cluster.engines;
    const orders = startOrders({ sameKeyAgain: true });
    await orders.untilPlaced(10);
    await postgres.halt();
    await postgres.startAgain();
    const before = refusals(orders);
    await orders.untilPlaced(20);
    const after = refusals(orders) - before;
    await orders.stop();
    assert.deepEqual(orders.failures, []);
    const said = [...orders.triedAgain().keys()];
    assert.ok(said.includes('503 dependency-unavailable'), `no order met the restart: ${said.join()}`);
    assert.ok(after <= MOST_REFUSALS, `${after} refusals after PostgreSQL was there again`);
    for (const why of said) assert.match(why, /^503 |^409 idempotency-in-progress$/);
  },
};
