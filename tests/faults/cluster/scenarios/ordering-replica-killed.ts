import assert from 'node:assert/strict';
import { eventually } from '@hiorder/testing';
import { sumOf } from '../../../support/metrics.ts';
import type { TestCluster } from '../../../support/cluster.ts';
import { startGuests } from '../guests.ts';
import type { Scenario } from './scenario.ts';

const CALLERS = 6;

export const orderingReplicaKilled: Scenario = {
  name: 'kill -9 of one ordering replica of two: nothing acknowledged is lost, and the same key brings the answer',
  async run(stage) {
    const { cluster } = stage;
    const { crew } = cluster;
    const orders = stage.startOrders({ callers: CALLERS, sameKeyAgain: true });
    const guests = await startGuests(stage, { sameKeyAgain: true });
    for (const [index, name] of ['ordering-1', 'ordering-2'].entries()) {
      await orders.untilPlaced(12);
      const before = await ordersAt(cluster, 1 - index);
      await crew.kill(name, 'SIGKILL');
      await orders.untilPlaced(30);
      // Not all thirty: of those that the dead one took the answers may still have been on their way.
      assert.ok(
        (await ordersAt(cluster, 1 - index)) - before >= 30 - 2 * CALLERS,
        'the other one has taken them',
      );
      await crew.start(name);
      // It is a new process, which has counted none yet.
      await eventually(async () => assert.ok((await ordersAt(cluster, index)) > 0, `${name} takes none`), {
        timeoutMs: 30_000,
        everyMs: 250,
      });
    }
    await Promise.all([orders.untilPlaced(12), guests.untilPlaced(2)]);
    await Promise.all([orders.stop(), guests.stop()]);
    assert.deepEqual([...orders.failures, ...guests.failures], []);
    // Those in flight at the dead replica, and those it is offered before the gateway has noticed.
    const again = [...orders.triedAgain().values()].reduce((sum, count) => sum + count, 0);
    assert.ok(again <= 2 * 3 * CALLERS, `${again} tried again: ${JSON.stringify([...orders.triedAgain()])}`);
  },
};

const ordersAt = (cluster: TestCluster, replica: number): Promise<number> =>
  sumOf(
    cluster.urlsOf('ordering')[replica]!,
    'http_request_duration_seconds_count',
    'route="/api/staff-orders"',
    'status="201"',
  );
