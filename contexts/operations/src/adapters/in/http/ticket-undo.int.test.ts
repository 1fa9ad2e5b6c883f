import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { eventually, type Wire } from '@hiorder/testing';
import { startOperations, tokenOf, type OperationsFixture } from '../../../testing/operations-fixture.ts';
import { minute } from '../../../testing/sample-orders.ts';
import { added, cancelled, opened, placed, registered, somewhere } from '../../../testing/told-events.ts';

describe('taking a step back', () => {
  let operations: OperationsFixture;
  before(async () => {
    operations = await startOperations();
  });
  after(() => operations.stop());

  const ask = (store: string, path: string, body: object = {}) =>
    operations.call('POST', `/api/tickets/${path}`, { token: tokenOf(store), body });
  const card = async (store: string, from = operations): Promise<Wire> =>
    (await from.call('GET', '/api/tickets', { token: tokenOf(store) })).body.items[0];
  const told = (orderId: string) =>
    operations.events.filter(({ subject, type }) => subject === orderId && type.includes('.order-status-'));

  it('within a minute the ticket is what it was, its table too, and everybody is told', async () => {
    const place = somewhere('undo');
    await operations.tell(added(place), opened(place), placed(place, 'undo-1'));
    const before = await card(place.storeId);
    const accepted = await ask(place.storeId, 'undo-1/status', { status: 'accepted', etaMinutes: 15 });
    assert.equal(accepted.body.undoableUntil, minute(11));
    const undone = await ask(place.storeId, 'undo-1/undo', { expectedStatus: 'accepted' });
    assert.equal(undone.status, 200);
    assert.deepEqual(undone.body, { ...before, version: before.version + 2 });
    const board = await operations.call('GET', '/api/tables', { token: tokenOf(place.storeId) });
    assert.equal(board.body.items[0].newOrders, 1);
    const again = await ask(place.storeId, 'undo-1/status', { status: 'accepted', etaMinutes: 5 });
    assert.deepEqual([again.body.status, again.body.etaMinutes], ['accepted', 5]);
    await eventually(() => assert.equal(told('undo-1').length, 3));
    const { data } = told('undo-1')[1] ?? assert.fail();
    assert.deepEqual(
      [data.undone, data.status, data.etaMinutes, data.stepAt, data.by.id],
      ['accepted', 'placed', null, minute(10), 'staff-1'],
    );
  });

  it('is refused later, where nothing was done, and where the guests have their money back', async () => {
    const place = somewhere('no-undo');
    await operations.tell(registered(place), placed(place, 'no-undo-1'));
    const refusal = async () => {
      const { status, body } = await ask(place.storeId, 'no-undo-1/undo');
      return [status, body.code, body.present];
    };
    assert.deepEqual(await refusal(), [409, 'nothing-to-undo', 'placed']);
    await ask(place.storeId, 'no-undo-1/status', { status: 'accepted' });
    operations.clock.set(minute(12));
    assert.deepEqual(await refusal(), [409, 'undo-too-late', 'accepted']);
    await ask(place.storeId, 'no-undo-1/status', { status: 'rejected', reasonCode: 'kitchen-busy' });
    assert.deepEqual(await refusal(), [409, 'nothing-to-undo', 'rejected']);
    assert.equal((await ask('another-store', 'no-undo-1/undo')).status, 404);
  });

  it('whatever two tablets do with one card at once, one wins and the other is told', async () => {
    for (let round = 0; round < 8; round += 1) {
      const place = somewhere(`both-${round}`);
      const id = `both-${round}`;
      await operations.tell(placed(place, id));
      await ask(place.storeId, `${id}/status`, { status: 'accepted' });
      const answers = await Promise.all([
        ask(place.storeId, `${id}/undo`, { expectedStatus: 'accepted' }),
        ask(place.storeId, `${id}/status`, { status: 'ready', expectedStatus: 'accepted' }),
        ask(place.storeId, `${id}/undo`, { expectedStatus: 'accepted' }),
        ask(place.storeId, `${id}/status`, { status: 'ready', expectedStatus: 'accepted' }),
      ]);
      const won = answers.filter(({ status }) => status === 200);
      assert.equal(won.length, 1);
      const present = won[0]?.body.status;
      for (const { status, body } of answers.filter((answer) => answer !== won[0]))
        assert.deepEqual([status, body.code, body.present], [409, 'status-conflict', present]);
      assert.equal((await card(place.storeId)).status, present);
      const steps = () => told(id).map(({ data }) => data.undone ?? data.status);
      const expected = ['accepted', present === 'ready' ? 'ready' : 'accepted'];
      await eventually(() => assert.deepEqual(steps(), expected));
    }
  });

  it('is still taken back when everything is read again from the log', async () => {
    const place = somewhere('undone-again');
    await operations.tell(registered(place), added(place), placed(place, 'undone-again-1'));
    for (const [path, body] of [
      ['status', { status: 'accepted', etaMinutes: 10 }],
      ['status', { status: 'ready' }],
      ['undo', {}],
      ['undo', {}],
      ['status', { status: 'accepted', etaMinutes: 20 }],
    ] as const)
      assert.equal((await ask(place.storeId, `undone-again-1/${path}`, body)).status, 200);
    await operations.tell(cancelled(place, 'undone-again-1', { at: 20 }));
    const before = await card(place.storeId);
    assert.deepEqual([before.status, before.etaMinutes], ['cancelled', 20]);
    await eventually(() => assert.equal(told('undone-again-1').length, 5));
    await operations.context.stop();
    const rebuilt = await operations.rebuild();
    try {
      await eventually(async () => assert.deepEqual(await card(place.storeId, rebuilt), before), {
        timeoutMs: 30_000,
      });
    } finally {
      await rebuilt.stop();
    }
  });
});
