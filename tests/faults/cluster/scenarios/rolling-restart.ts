import assert from 'node:assert/strict';
import type { Crew } from '../../../../tools/cluster/crew.ts';
import { caller } from '../../../support/api.ts';
import { startLoad, type Load } from '../../../support/load.ts';
import { requiredOptions, scan } from '../../../support/people.ts';
import { startGuests } from '../guests.ts';
import { followOrders } from '../follow-orders.ts';
import type { Stage } from '../stage.ts';
import type { Scenario } from './scenario.ts';

export const rollingRestart: Scenario = {
  name: 'every process is replaced by a new one, one after another: no request fails',
  async run(stage) {
    const { crew } = stage.cluster;
    const members = lanes(crew).flat();
    const orders = stage.startOrders({ callers: 2 });
    const guests = await startGuests(stage);
    const others = await everythingElse(stage);
    const screen = await followOrders(stage);
    const before = new Map(members.map((name) => [name, crew.pid(name)]));
    await Promise.all(
      lanes(crew).map(async (lane) => {
        for (const name of lane) await crew.restart(name);
      }),
    );
    await Promise.all([orders.untilPlaced(20), guests.untilPlaced(1)]);
    await Promise.all([orders.stop(), guests.stop(), others.stop()]);
    await screen.hasHeardAll();
    await screen.stop();

    assert.deepEqual([...orders.failures, ...guests.failures, ...others.failures, ...screen.failures], []);
    assert.ok(screen.comings() > 1, 'its stream was never cut');
    assert.ok(guests.placed() > lanes(crew).length, `only ${guests.placed()} guests' orders were paid`);
    for (const what of ['cart lines', 'scans', 'menu', 'tickets', 'carts', 'rankings', 'chat'])
      assert.ok((others.done.get(what) ?? 0) > 20, `only ${others.done.get(what)} ${what}`);
    for (const name of members) assert.notEqual(crew.pid(name), before.get(name), name);
  },
};

/** Contexts are independent of each other; the replicas of one are replaced one after another. */
function lanes({ members }: Crew): string[][] {
  const contexts = [...new Set(members.map(({ runs }) => runs))].filter((runs) => runs !== 'sandbox');
  return [0, 1].map((lane) =>
    contexts
      .filter((_, index) => index % 2 === lane)
      .flatMap((context) => members.filter(({ runs }) => runs === context).map(({ name }) => name)),
  );
}

async function everythingElse({ cluster, pos, item }: Stage): Promise<Load> {
  const { store, tables } = cluster.demo();
  const guest = await scan(cluster, 0);
  const nobody = caller(cluster.baseUrl);
  const line = { itemId: item.id, quantity: 1, options: requiredOptions(item) };
  return startLoad(
    [
      {
        what: 'cart lines',
        callers: 1,
        // Without a key: a request that got lost could not be sent again.
        once: () => guest.post('/api/cart/lines', line),
        alsoGood: [409], // the cart is full at some time
      },
      {
        what: 'scans',
        callers: 1,
        once: () => nobody.post('/api/guest-sessions', { code: tables[0]!.code }),
      },
      { what: 'menu', callers: 1, once: () => nobody.get(`/api/stores/${store.id}/menu`) },
      { what: 'tickets', callers: 1, once: () => pos.get('/api/tickets') },
      { what: 'carts', callers: 1, once: () => guest.get('/api/cart') },
      {
        what: 'rankings',
        callers: 1,
        once: () => nobody.get(`/api/stores/${store.id}/rankings?period=today`),
      },
      {
        what: 'chat',
        callers: 1,
        once: (clientId) => guest.post('/api/chat/messages', { text: 'hello', clientId }),
      },
    ],
    { pauseMs: () => 150 },
  );
}
