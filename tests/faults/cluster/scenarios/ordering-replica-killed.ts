import assert from 'node:assert/strict';
import type { Scenario } from './scenario.ts';

const CALLERS = 6;

export const orderingReplicaKilled: Scenario = {
  name: 'kill -9 of one ordering replica of two: nothing acknowledged is lost, and the same key brings the answer',
  async run({ cluster: { crew }, startOrders }) {
    const orders = startOrders({ callers: CALLERS, sameKeyAgain: true });
    for (const name of ['ordering-1', 'ordering-2']) {
      await orders.untilPlaced(20);
      await crew.kill(name, 'SIGKILL');
      await orders.untilPlaced(40);
      await crew.start(name);
    }
    await orders.untilPlaced(20);
    await orders.stop();
    assert.deepEqual(orders.failures, []);
    // Those in flight at the dead replica, and those it is offered before the gateway has noticed.
    const again = [...orders.triedAgain().values()].reduce((sum, count) => sum + count, 0);
    assert.ok(again <= 2 * 3 * CALLERS, `${again} tried again: ${JSON.stringify([...orders.triedAgain()])}`);
  },
};
