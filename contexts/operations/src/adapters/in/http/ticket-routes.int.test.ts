import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eventually } from '@hiorder/testing';
import { startOperations, tokenOf, type OperationsFixture } from '../../../testing/operations-fixture.ts';
import { minute } from '../../../testing/sample-orders.ts';
import { added, opened, placed, registered, somewhere } from '../../../testing/told-events.ts';

describe('moving tickets over HTTP', () => {
  let operations: OperationsFixture;
  before(async () => {
    operations = await startOperations();
  });
  after(() => operations.stop());

  const move = (store: string, orderId: string, body: object, key?: string) =>
    operations.call('POST', `/api/tickets/${orderId}/status`, {
      token: tokenOf(store),
      body,
      ...(key !== undefined && { key }),
    });
  const list = (store: string, query = '') =>
    operations.call('GET', `/api/tickets${query}`, { token: tokenOf(store) });

  it('moves an order from hand to hand and tells everybody', async () => {
    const place = somewhere('moves');
    await operations.tell(added(place), opened(place), placed(place, 'moves-1'));
    const accepted = await move(place.storeId, 'moves-1', { status: 'accepted', etaMinutes: 15 });
    assert.deepEqual(
      [accepted.status, accepted.body.status, accepted.body.etaMinutes],
      [200, 'accepted', 15],
    );
    assert.equal(accepted.body.dueAt, minute(25));
    for (const status of ['ready', 'served']) {
      const moved = await move(place.storeId, 'moves-1', { status });
      assert.deepEqual([moved.status, moved.body.status], [200, status]);
    }
    const told = () => operations.events.filter((event) => event.subject === 'moves-1');
    const updates = () =>
      told().filter((event) => event.type === 'hiorder.operations.order-status-updated.v1');
    await eventually(() => assert.equal(updates().length, 3));
    assert.deepEqual(
      updates().map(({ data }) => [data.previous, data.status, data.etaMinutes, data.by]),
      [
        ['placed', 'accepted', 15, { kind: 'staff', id: 'staff-1', name: '지우' }],
        ['accepted', 'ready', null, { kind: 'staff', id: 'staff-1', name: '지우' }],
        ['ready', 'served', null, { kind: 'staff', id: 'staff-1', name: '지우' }],
      ],
    );
    const cards = () => told().filter((event) => event.type === 'hiorder.operations.ticket-changed.v1');
    await eventually(() => assert.equal(cards().length, 4));
    assert.deepEqual(cards().at(-1)?.data.ticket, (await list(place.storeId)).body.items[0]);
  });

  it('answers a move that is not allowed with the present status, and changes nothing', async () => {
    const place = somewhere('conflict');
    await operations.tell(placed(place, 'conflict-1'));
    const early = await move(place.storeId, 'conflict-1', { status: 'served' });
    assert.deepEqual([early.status, early.body.code, early.body.present], [409, 'status-conflict', 'placed']);
    const stale = await move(place.storeId, 'conflict-1', { status: 'rejected', expectedStatus: 'accepted' });
    assert.deepEqual([stale.status, stale.body.present], [409, 'placed']);
    assert.equal((await list(place.storeId)).body.items[0].status, 'placed');
  });

  it('lets one of two tablets win', async () => {
    for (let round = 0; round < 10; round += 1) {
      const place = somewhere(`race-${round}`);
      const id = `race-${round}`;
      await operations.tell(placed(place, id));
      const answers = await Promise.all(
        ['accepted', 'rejected', 'accepted', 'rejected'].map((status) =>
          move(place.storeId, id, { status, expectedStatus: 'placed', reason: '마감' }),
        ),
      );
      const won = answers.filter(({ status }) => status === 200);
      assert.equal(won.length, 1);
      for (const { status, body } of answers.filter((answer) => answer !== won[0])) {
        assert.deepEqual([status, body.code, body.present], [409, 'status-conflict', won[0]?.body.status]);
      }
    }
  });

  it('acts once for the same Idempotency-Key', async () => {
    const place = somewhere('once');
    await operations.tell(placed(place, 'once-1'));
    const first = await move(place.storeId, 'once-1', { status: 'accepted' }, 'key-1');
    const second = await move(place.storeId, 'once-1', { status: 'accepted' }, 'key-1');
    assert.deepEqual([first.status, first.replayed, second.status, second.replayed], [200, false, 200, true]);
    assert.deepEqual(second.body, first.body);
    const other = await move(place.storeId, 'once-1', { status: 'ready' }, 'key-1');
    assert.deepEqual([other.status, other.body.code], [422, 'idempotency-key-reused']);
  });

  it('rejects only with a reason: a code, words, or both', async () => {
    const place = somewhere('why');
    await operations.tell(registered(place), ...[1, 2, 3].map((n) => placed(place, `why-${n}`)));
    for (const body of [{}, { reason: '  ' }]) {
      const refused = await move(place.storeId, 'why-1', { status: 'rejected', ...body });
      assert.deepEqual([refused.status, refused.body.code], [400, 'request-invalid']);
      assert.deepEqual(refused.body.violations, [{ code: 'reason-required', path: '/reason' }]);
    }
    assert.equal(
      (await move(place.storeId, 'why-1', { status: 'rejected', reasonCode: 'hungry' })).status,
      400,
    );
    const because = async (n: number, why: object) => {
      const { body } = await move(place.storeId, `why-${n}`, { status: 'rejected', ...why });
      return [body.status, body.reason, body.reasonCode];
    };
    assert.deepEqual(await because(1, { reasonCode: 'kitchen-busy' }), [
      'rejected',
      '주방이 너무 바빠요',
      'kitchen-busy',
    ]);
    assert.deepEqual(await because(2, { reason: ' 마감 ' }), ['rejected', '마감', undefined]);
    const both = { reason: '두부가 없어요', reasonCode: 'out-of-ingredients' };
    assert.deepEqual(await because(3, both), ['rejected', both.reason, both.reasonCode]);
    await eventually(() => {
      const told = operations.events.filter(
        ({ type, storeid }) => type.endsWith('.order-status-updated.v1') && storeid === place.storeId,
      );
      assert.deepEqual(
        told.map(({ data }) => [data.reason, data.reasonCode]),
        [
          [null, 'kitchen-busy'],
          ['마감', null],
          [both.reason, both.reasonCode],
        ],
      );
    });
  });

  it('refuses what it does not understand', async () => {
    const place = somewhere('bad');
    await operations.tell(placed(place, 'bad-1'));
    for (const query of [
      '?status=eaten',
      '?limit=0',
      '?cursor=%3C%3E',
      `?cursor=${Buffer.from('["x","y"]').toString('base64url')}`,
      '?colour=red',
    ]) {
      const { status, body } = await list(place.storeId, query);
      assert.deepEqual([query, status, body.code], [query, 400, 'request-invalid']);
    }
    for (const body of [
      {},
      { status: 'cancelled' },
      { status: 'accepted', etaMinutes: -1 },
      { status: 'accepted', force: true },
      { status: 'rejected', reason: 'x'.repeat(201) },
    ]) {
      const answer = await move(place.storeId, 'bad-1', body);
      assert.deepEqual([answer.status, answer.body.code], [400, 'request-invalid']);
    }
    assert.equal((await list(place.storeId)).body.items[0].status, 'placed');
  });
});
