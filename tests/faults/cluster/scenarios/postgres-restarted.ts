import assert from 'node:assert/strict';
import { startGuests } from '../guests.ts';
import type { OrderStream } from '../stage.ts';
import type { Scenario } from './scenario.ts';

/** Of three callers, ten in a second each: connections are made anew at once, not after a while. */
const MOST_REFUSALS = 60;

const refusals = (orders: OrderStream): number =>
  [...orders.triedAgain().values()].reduce((sum, count) => sum + count, 0);

export const postgresRestarted: Scenario = {
  name: 'PostgreSQL is restarted: 503 for a moment, and the same key brings the answer',
  async run(stage) {
    const { postgres } = stage.cluster.engines;
    const orders = stage.startOrders({ sameKeyAgain: true });
    const guests = await startGuests(stage, { sameKeyAgain: true });
    await orders.untilPlaced(10);
    await postgres.halt();
    await postgres.startAgain();
    const before = refusals(orders);
    await Promise.all([orders.untilPlaced(20), guests.untilPlaced(2)]);
    const after = refusals(orders) - before;
    await Promise.all([orders.stop(), guests.stop()]);
    assert.deepEqual([...orders.failures, ...guests.failures], []);
    const said = [...orders.triedAgain().keys()];
    assert.ok(said.includes('503 dependency-unavailable'), `no order met the restart: ${said.join()}`);
    assert.ok(after <= MOST_REFUSALS, `${after} refusals after PostgreSQL was there again`);
    for (const why of said) assert.match(why, /^503 |^409 idempotency-in-progress$/);
  },
};
