import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eventually, type Wire } from '@hiorder/testing';
import { startOperations, tokenOf, type OperationsFixture } from '../../../testing/operations-fixture.ts';
import { placed, registered, somewhere } from '../../../testing/told-events.ts';

describe('the settings of a kitchen over HTTP', () => {
  let operations: OperationsFixture;
  before(async () => {
    operations = await startOperations();
  });
  after(() => operations.stop());

  const URL = '/api/kitchen-settings';
  const read = async (store: string, from = operations): Promise<Wire> =>
    (await from.call('GET', URL, { token: tokenOf(store) })).body;
  const change = (store: string, body: object, o: { ifMatch?: number; role?: string } = {}) =>
    operations.call('PUT', URL, {
      ...{ token: tokenOf(store, o.role ?? 'manager'), body },
      ...(o.ifMatch !== undefined && { ifMatch: o.ifMatch }),
    });
  const reject = (store: string, orderId: string, why: object) =>
    operations.call('POST', `/api/tickets/${orderId}/status`, {
      ...{ token: tokenOf(store), body: { status: 'rejected', ...why } },
    });
  const targets = {
    ...{ acceptMinutes: 2, cookMinutes: 20, serveMinutes: 5 },
    stations: [{ station: 'bar', cookMinutes: 4 }],
    items: [{ itemId: 'stew', cookMinutes: 25 }],
  };

  it('begin the same everywhere, and change one part without the other', async () => {
    const place = somewhere('kitchen');
    await operations.tell(registered(place));
    const first = await read(place.storeId);
    assert.deepEqual([first.version, first.locale, first.targets.cookMinutes], [0, 'ko', 15]);
    const changed = await change(place.storeId, { targets }, { ifMatch: 0 });
    assert.equal(changed.status, 200, JSON.stringify(changed.body));
    assert.deepEqual(changed.body, { ...first, targets, version: 1 });
    assert.deepEqual(await read(place.storeId), changed.body);
    const stale = await change(place.storeId, { targets: first.targets }, { ifMatch: 0 });
    assert.deepEqual([stale.status, stale.body.code, stale.body.version], [412, 'stale', 1]);
    assert.equal((await change(place.storeId, { targets }, { role: 'staff' })).status, 403);
    await eventually(() => {
      const told = operations.events.filter(({ subject }) => subject === place.storeId);
      assert.deepEqual(
        told.map(({ data }) => [data.version, data.targets.acceptMinutes, data.by.kind]),
        [[1, 2, 'staff']],
      );
    });
  });

  it('say everything that is wrong with them', async () => {
    const place = somewhere('kitchen-wrong');
    await operations.tell(registered(place));
    const stations = [...targets.stations, { station: 'bar', cookMinutes: 9 }];
    const rejectReasons = [{ name: { en: 'No fish' } }, { id: 'nobody', name: { ko: '없음' } }];
    const refused = await change(place.storeId, { targets: { ...targets, stations }, rejectReasons });
    assert.deepEqual(
      [refused.status, refused.body.violations],
      [
        400,
        [
          { code: 'duplicate', path: '/targets/stations/1' },
          { code: 'name-required', path: '/rejectReasons/0/name/ko' },
          { code: 'unknown', path: '/rejectReasons/1/id' },
        ],
      ],
    );
    assert.equal((await change(place.storeId, { rejectReasons: [] })).status, 400);
    assert.equal((await change(place.storeId, { targets: { ...targets, acceptMinutes: 0 } })).status, 400);
  });

  it('an order is rejected with one of the store’s own reasons, which is told in all its languages', async () => {
    const place = somewhere('own-reason');
    await operations.tell(registered(place), ...[1, 2, 3].map((n) => placed(place, `own-${n}`)));
    const name = { ko: '오븐이 고장 났어요', en: 'The oven is broken' };
    const kept = { id: 'kitchen-busy', name: { ko: '주방이 밀렸어요' } };
    const { body } = await change(place.storeId, { rejectReasons: [{ name }, kept] });
    const [own] = body.rejectReasons;
    const rejected = await reject(place.storeId, 'own-1', { reasonId: own.id });
    assert.deepEqual([rejected.body.reason, rejected.body.reasonCode], [name.ko, undefined]);
    const busy = await reject(place.storeId, 'own-2', { reasonId: 'kitchen-busy' });
    assert.deepEqual([busy.body.reason, busy.body.reasonCode], [kept.name.ko, 'kitchen-busy']);
    const unknown = await reject(place.storeId, 'own-3', { reasonId: 'closing-time' });
    assert.deepEqual([unknown.status, unknown.body.code], [409, 'reason-unknown']);
    const told = () =>
      operations.events.filter(
        ({ type, storeid }) => storeid === place.storeId && type.endsWith('.order-status-updated.v1'),
      );
    await eventually(() =>
      assert.deepEqual(
        told().map(({ data }) => [data.reason, data.reasonCode, data.reasonText]),
        [
          [null, null, name],
          [null, 'kitchen-busy', kept.name],
        ],
      ),
    );
  });

  it('are the same when everything is read again from the log', async () => {
    const place = somewhere('kitchen-again');
    await operations.tell(registered(place), placed(place, 'again-1'));
    await change(place.storeId, { targets });
    await change(place.storeId, { rejectReasons: [{ name: { ko: '품절' } }] });
    const before = await read(place.storeId);
    await reject(place.storeId, 'again-1', { reasonId: before.rejectReasons[0].id });
    const cards = async (from: OperationsFixture): Promise<Wire> =>
      (await from.call('GET', '/api/tickets', { token: tokenOf(place.storeId) })).body;
    const board = await cards(operations);
    assert.equal(board.items[0].reason, '품절');
    await eventually(() =>
      assert.equal(operations.events.filter(({ subject }) => subject === 'again-1').length, 3),
    );
    await operations.context.stop();
    const rebuilt = await operations.rebuild();
    try {
      await eventually(
        async () => {
          assert.deepEqual(await read(place.storeId, rebuilt), before);
          assert.deepEqual(await cards(rebuilt), board);
        },
        { timeoutMs: 30_000 },
      );
    } finally {
      await rebuilt.stop();
    }
  });
});
