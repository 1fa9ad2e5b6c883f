import assert from 'node:assert/strict';
import type { Scenario } from './scenario.ts';

export const operationsReplicasComeAndGo: Scenario = {
  name: 'a second operations replica leaves, comes, dies and comes again: every order is one ticket',
  async run({ cluster: { crew }, startOrders }) {
    const orders = startOrders();
    for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
      await orders.untilPlaced(20);
      await crew.kill('operations-2', signal);
      await orders.untilPlaced(20);
      await crew.start('operations-2');
    }
    await orders.untilPlaced(20);
    await orders.stop();
    assert.deepEqual(orders.failures, []);
  },
};
