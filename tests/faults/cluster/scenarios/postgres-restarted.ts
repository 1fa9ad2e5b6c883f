import assert from 'node:assert/strict';
import type { Scenario } from './scenario.ts';

export const postgresRestarted: Scenario = {
  name: 'PostgreSQL is restarted: 503 for a moment, and the same key brings the answer',
  async run({ cluster, startOrders }) {
    const { postgres } = cluster.engines;
    const orders = startOrders({ sameKeyAgain: true });
    await orders.untilPlaced(10);
    await postgres.halt();
    await postgres.startAgain();
    await orders.untilPlaced(20);
    await orders.stop();
    assert.deepEqual(orders.failures, []);
    const said = [...orders.triedAgain().keys()];
    assert.ok(said.includes('503 dependency-unavailable'), `no order met the restart: ${said.join()}`);
    for (const why of said) assert.match(why, /^503 |^409 idempotency-in-progress$/);
  },
};
