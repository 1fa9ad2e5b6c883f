import assert from 'node:assert/strict';
import { startGuests } from '../guests.ts';
import type { Scenario } from './scenario.ts';

/** Without these, guests order and pay as before. */
const SUPPORTING = ['menu', 'chat', 'insight', 'notification', 'operations'];

export const supportingContextsKilled: Scenario = {
  name: 'kill -9 of each supporting context in turn, then of all at once: no order fails, each catches up',
  async run(stage) {
    const { crew } = stage.cluster;
    const membersOf = (context: string) => crew.members.filter(({ runs }) => runs === context);
    const names = SUPPORTING.map((context) => membersOf(context).map(({ name }) => name));
    for (const [index, members] of names.entries())
      assert.ok(members.length > 0, `${SUPPORTING[index]} does not run`);
    const orders = stage.startOrders();
    const guests = await startGuests(stage);
    await orders.untilPlaced(5);
    const withoutThem = () => Promise.all([orders.untilPlaced(12), guests.untilPlaced(1)]);
    const kill = (gone: readonly string[]) => Promise.all(gone.map((name) => crew.kill(name, 'SIGKILL')));
    const start = (gone: readonly string[]) => Promise.all(gone.map((name) => crew.start(name)));
    // One context comes back while the next is away.
    let comingBack: Promise<unknown> = Promise.resolve();
    for (const gone of names) {
      await kill(gone);
      await Promise.all([withoutThem(), comingBack]);
      comingBack = start(gone);
    }
    await comingBack;
    await kill(names.flat());
    await withoutThem();
    await start(names.flat());
    await Promise.all([orders.stop(), guests.stop()]);
    assert.deepEqual([...orders.failures, ...guests.failures], []);
  },
};
