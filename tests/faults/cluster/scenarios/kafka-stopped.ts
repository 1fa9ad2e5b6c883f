import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '@hiorder/testing';
import { startGuests } from '../guests.ts';
import type { Scenario } from './scenario.ts';

/** Longer than any patience of the relay's: it has to begin anew. */
const AWAY_MS = 30_000;
/** Orders in that time: they go on as if nothing were the matter. */
const ENOUGH = 20;

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
    await Promise.all([sleep(AWAY_MS), orders.untilPlaced(ENOUGH), guests.untilPlaced(2)]);
    assert.ok((await waiting()) >= orders.placed.size - since, 'their events wait');
    await kafka.startAgain();
    await orders.untilPlaced(10);
    await Promise.all([orders.stop(), guests.stop()]);
    assert.deepEqual([...orders.failures, ...guests.failures], []);
    await eventually(async () => assert.equal(await waiting(), 0), { timeoutMs: 90_000, everyMs: 250 });
  },
};
