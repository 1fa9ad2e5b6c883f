import assert from 'node:assert/strict';
import type { Scenario } from './scenario.ts';

/** Without these, guests order and pay as before. */
const SUPPORTING = ['menu', 'chat', 'insight', 'notification', 'operations'];

export const supportingContextsKilled: Scenario = {
  name: 'kill -9 of each supporting context in turn, then of all at once: no order fails, each catches up',
  async run({ cluster: { crew }, startOrders }) {
    const membersOf = (context: string) => crew.members.filter(({ runs }) => runs === context);
    const names = SUPPORTING.map((context) => membersOf(context).map(({ name }) => name));
    for (const [index, members] of names.entries())
      assert.ok(members.length > 0, `${SUPPORTING[index]} does not run`);
    const orders = startOrders();
    await orders.untilPlaced(5);
    for (const gone of [...names, names.flat()]) {
      await Promise.all(gone.map((name) => crew.kill(name, 'SIGKILL')));
      await orders.untilPlaced(20);
      await Promise.all(gone.map((name) => crew.start(name)));
    }
    await orders.stop();
    assert.deepEqual(orders.failures, []);
  },
};
