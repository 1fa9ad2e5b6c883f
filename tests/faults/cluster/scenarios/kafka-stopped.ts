import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@hiorder/testing';
import { startGuests } from '../guests.ts';
import type { Scenario } from './scenario.ts';

/** Longer than any patience of the relay's: it has to begin anew. */
const AWAY_MS = 30_000;

export const kafkaStopped: Scenario = {
  name: 'Kafka is away for 30 s: no order fails, what waited goes out in its order',
  async run(stage) {
    const { cluster } = stage;
    const { kafka } = cluster.engines;
    const waiting = async (): Promise<number> =>
      Number((await cluster.query<{ count: string }>('ordering', 'select count(*) from outbox'))[0]?.count);
    const orders = stage.startOrders({ callers: 1 });
    const guests = await startGuests(stage);
    await orders.untilPlaced(10);
    await kafka.halt();
    await Promise.all([orders.untilPlaced(5), guests.untilPlaced(2)]);
    const since = orders.placed.size;
    await sleep(AWAY_MS);
    assert.ok(orders.placed.size > since, 'orders went on without Kafka');
    assert.ok((await waiting()) >= orders.placed.size - since, 'their events wait');
    await kafka.startAgain();
    await orders.untilPlaced(10);
    await Promise.all([orders.stop(), guests.stop()]);
    assert.deepEqual([...orders.failures, ...guests.failures], []);
    await eventually(async () => assert.equal(await waiting(), 0), { timeoutMs: 90_000, everyMs: 250 });
  },
};
