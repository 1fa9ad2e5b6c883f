import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eventually, type Wire } from '@hiorder/testing';
import {
  guestToken,
  startOperations,
  tokenOf,
  type OperationsFixture,
} from '../../../testing/operations-fixture.ts';
import { added, opened, registered, somewhere, type Place } from '../../../testing/told-events.ts';

describe('the kinds of calls over HTTP', () => {
  let operations: OperationsFixture;
  before(async () => {
    operations = await startOperations();
  });
  after(() => operations.stop());

  const URL = '/api/service-call-kinds';
  const kinds = async (token: string): Promise<Wire> => (await operations.call('GET', URL, { token })).body;
  const replace = (storeId: string, items: readonly object[], o: { ifMatch?: number; role?: string } = {}) =>
    operations.call('PUT', URL, {
      ...{ token: tokenOf(storeId, o.role ?? 'manager'), body: { items } },
      ...(o.ifMatch !== undefined && { ifMatch: o.ifMatch }),
    });
  const party = async (name: string): Promise<Place> => {
    const place = somewhere(name);
    await operations.tell(registered(place), added(place), opened(place));
    return place;
  };

  it('are there from the beginning, the same for guests and staff', async () => {
    const place = await party('first');
    const list = await kinds(guestToken(place));
    assert.deepEqual([list.version, list.locale, list.items[0].id], [0, 'ko', 'water']);
    assert.deepEqual(await kinds(tokenOf(place.storeId)), list);
  });

  it('are what a manager makes of them; a call keeps the name it was made with', async () => {
    const place = await party('changed');
    const call = { token: guestToken(place), body: { kind: 'water' } };
    await operations.call('POST', '/api/service-calls', call);
    const blanket = { name: { ko: ' 담요 ', en: 'Blanket' } };
    const changed = await replace(place.storeId, [blanket, { id: 'bill', name: { ko: '계산서' } }]);
    assert.equal(changed.status, 200, JSON.stringify(changed.body));
    const [first, second] = changed.body.items;
    assert.deepEqual([first.name, second.id], [{ ko: '담요', en: 'Blanket' }, 'bill']);
    assert.deepEqual(await kinds(guestToken(place)), changed.body);
    assert.equal((await operations.call('POST', '/api/service-calls', call)).body.code, 'call-kind-unknown');
    const raised = await operations.call('POST', '/api/service-calls', { ...call, body: { kind: first.id } });
    assert.deepEqual(raised.body.name, { ko: '담요', en: 'Blanket' });
    const [before] = (await operations.call('GET', '/api/service-calls', { token: tokenOf(place.storeId) }))
      .body.items;
    assert.equal(before.name.ko, '물');
    await eventually(() => {
      const told = operations.events.filter(({ subject }) => subject === place.storeId);
      assert.deepEqual(
        told.map(({ data }) => [data.version, data.by.kind]),
        [[1, 'staff']],
      );
    });
  });

  it('are changed from the version that was seen, also of two at one moment', async () => {
    const { storeId } = await party('versions');
    const item = { id: 'water', name: { ko: '물' } };
    const both = await Promise.all([0, 1].map(() => replace(storeId, [item], { ifMatch: 0 })));
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 412]);
    const stale = await replace(storeId, [item], { ifMatch: 0 });
    assert.deepEqual([stale.body.code, stale.body.version], ['stale', 1]);
    assert.equal((await replace(storeId, [item], { ifMatch: 1 })).body.version, 2);
  });

  it('are refused with what is wrong with them, and change nothing', async () => {
    const { storeId } = await party('wrong-kinds');
    const codes = async (items: readonly object[]) => {
      const { status, body } = await replace(storeId, items);
      return [status, body.violations?.map(({ code, path }: Wire) => `${code} ${path}`)];
    };
    assert.deepEqual(await codes([{ name: { en: 'Blanket' } }, { id: 'elephant', name: { ko: '코끼리' } }]), [
      400,
      ['name-required /items/0/name/ko', 'unknown /items/1/id'],
    ]);
    assert.deepEqual((await codes([]))[0], 400);
    assert.deepEqual((await codes([{ name: { ko: 'ㅁ'.repeat(31) } }]))[0], 400);
    assert.deepEqual((await codes(Array.from({ length: 13 }, (_, i) => ({ name: { ko: `${i}` } }))))[0], 400);
    assert.equal((await kinds(tokenOf(storeId))).version, 0);
    assert.equal((await replace(storeId, [{ name: { ko: '물' } }], { role: 'staff' })).status, 403);
  });

  it('come back from the log with the calls, in an empty database', async () => {
    const place = await party('rebuilt');
    await replace(place.storeId, [{ id: 'water', name: { ko: '생수' } }]);
    const call = { token: guestToken(place), body: { kind: 'water' } };
    const { id } = (await operations.call('POST', '/api/service-calls', call)).body;
    await operations.call('POST', '/api/service-calls', call);
    await operations.call('POST', `/api/service-calls/${id}/answer`, { token: tokenOf(place.storeId) });
    await operations.call('POST', '/api/service-calls', call);
    const ask = async (from: OperationsFixture) => ({
      kinds: (await from.call('GET', URL, { token: tokenOf(place.storeId) })).body,
      calls: (await from.call('GET', '/api/service-calls', { token: tokenOf(place.storeId) })).body,
      table: (await from.call('GET', `/api/tables/${place.tableId}`, { token: tokenOf(place.storeId) })).body,
    });
    const before = await ask(operations);
    assert.deepEqual(
      before.calls.items.map(({ status, count }: Wire) => [status, count]),
      [
        ['answered', 2],
        ['open', 1],
      ],
    );
    await eventually(() => assert.equal(operations.events.filter((e) => e.subject === id).length, 3));
    await operations.context.stop();
    const rebuilt = await operations.rebuild();
    try {
      await eventually(async () => assert.deepEqual(await ask(rebuilt), before), { timeoutMs: 30_000 });
    } finally {
      await rebuilt.stop();
    }
  });
});
