// Every process is replaced by a new one, one after another, while people order: nobody notices.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import { caller } from '../../support/api.ts';
import { startTestCluster, withoutEngines, type TestCluster } from '../../support/cluster.ts';
import { staffOrder, startLoad } from '../../support/load.ts';
import { machine, menuOf, requiredOptions, scan } from '../../support/people.ts';

describe('rolling restart', { skip: await withoutEngines(), timeout: 600_000 }, () => {
  let cluster: TestCluster;
  before(async () => {
    cluster = await startTestCluster();
  });
  after(() => cluster?.destroy());

  test(
    'of every process under load: no request fails, every order has one ticket',
    { timeout: 600_000 },
    async () => {
      const pos = await machine(cluster);
      const guest = await scan(cluster, 0);
      const tables = cluster.demo().tables.slice(2);
      const item = (await menuOf(cluster)).all.find(
        (one) => one.course === 'main' && !one.soldOut && !one.oncePerTable && !one.adultOnly,
      );
      const options = requiredOptions(item);
      const placed = new Map<string, string>();
      let turn = 0;
      const nobody = caller(cluster.baseUrl);
      const load = startLoad(
        [
          {
            what: 'orders',
            callers: 3,
            async once(key) {
              const tableId = tables[(turn += 1) % tables.length]!.id;
              const answer = await staffOrder(pos, { tableId, itemId: item.id, options, key });
              if (answer.status === 201) placed.set(key, answer.body.id);
              return answer;
            },
          },
          {
            what: 'cart lines',
            callers: 1,
            // Without a key: a request that got lost could not be sent again.
            once: () => guest.post('/api/cart/lines', { itemId: item.id, quantity: 1, options }),
            alsoGood: [409], // the cart is full at some time
          },
          {
            what: 'scans',
            callers: 1,
            once: () => nobody.post('/api/guest-sessions', { code: tables[0]!.code }),
          },
          { what: 'menu', callers: 1, once: () => nobody.get(`/api/stores/${cluster.demo().store.id}/menu`) },
          { what: 'tickets', callers: 1, once: () => pos.get('/api/tickets') },
          { what: 'carts', callers: 1, once: () => guest.get('/api/cart') },
        ],
        { pauseMs: 50 },
      );
      const before = new Map(cluster.crew.members.map(({ name }) => [name, cluster.crew.pid(name)]));
      for (const { name, runs } of cluster.crew.members)
        if (runs !== 'sandbox') await cluster.crew.restart(name);
      await load.stop();

      assert.deepEqual(load.failures, []);
      for (const what of ['orders', 'cart lines', 'scans', 'menu', 'tickets', 'carts'])
        assert.ok((load.done.get(what) ?? 0) > 20, `only ${load.done.get(what)} ${what}`);
      for (const { name, runs } of cluster.crew.members)
        if (runs !== 'sandbox') assert.notEqual(cluster.crew.pid(name), before.get(name), name);
      assert.equal(new Set(placed.values()).size, placed.size);
      await eventually(
        async () => {
          const rows = await cluster.query<{ order_id: string }>('operations', 'select order_id from ticket');
          const tickets = rows.map((row) => row.order_id).sort();
          assert.deepEqual(tickets, [...placed.values()].sort());
        },
        { timeoutMs: 60_000, everyMs: 500 },
      );
    },
  );
});
