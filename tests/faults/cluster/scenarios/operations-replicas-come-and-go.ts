import assert from 'node:assert/strict';
import { eventually } from '@hiorder/testing';
import { sumOf } from '../../../support/metrics.ts';
import { startGuests } from '../guests.ts';
import type { Stage } from '../stage.ts';
import type { Scenario } from './scenario.ts';

const PATIENCE = { timeoutMs: 60_000, everyMs: 250 };

export const operationsReplicasComeAndGo: Scenario = {
  name: 'a second operations replica leaves, comes, dies and comes again: both work, and every order is one ticket',
  async run(stage) {
    const { crew } = stage.cluster;
    const orders = stage.startOrders();
    const guests = await startGuests(stage);
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      await orders.untilPlaced(12);
      await crew.kill('operations-2', signal);
      await orders.untilPlaced(12);
      await crew.start('operations-2');
      await bothWork(stage);
    }
    await Promise.all([orders.untilPlaced(12), guests.untilPlaced(1)]);
    await Promise.all([orders.stop(), guests.stop()]);
    assert.deepEqual([...orders.failures, ...guests.failures], []);
  },
};

/** Each has its part of the tables: both make tickets of orders that come from now on. */
async function bothWork({ cluster }: Stage): Promise<void> {
  const urls = cluster.urlsOf('operations');
  const tickets = () => Promise.all(urls.map((url) => sumOf(url, 'hiorder_order_to_kitchen_seconds_count')));
  const before = await tickets();
  await eventually(async () => {
    const now = await tickets();
    const made = now.map((count, index) => count - before[index]!);
    assert.ok(made.length === 2 && made.every((count) => count > 0), `tickets made: ${made.join()}`);
  }, PATIENCE);
}
