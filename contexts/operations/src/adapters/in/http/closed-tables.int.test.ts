import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TicketView } from '@hiorder/contracts';
import { clientOf } from '@hiorder/postgres';
import { eventually } from '@hiorder/testing';
import { postgresFloor } from '../../out/postgres/floor.postgres.ts';
import { startOperations, tokenOf, type OperationsFixture } from '../../../testing/operations-fixture.ts';
import { minute } from '../../../testing/sample-orders.ts';
import { added, closed, opened, placed, registered, somewhere } from '../../../testing/told-events.ts';

describe('what was not served when the table was closed', () => {
  let operations: OperationsFixture;
  before(async () => {
    operations = await startOperations();
  });
  after(() => operations.stop());

  const ask = (store: string, route: string, body?: object) => {
    const [method, url] = route.split(' ') as ['GET' | 'POST', string];
    return operations.call(method, url, { token: tokenOf(store), ...(body && { body }) });
  };
  const work = async (store: string): Promise<TicketView[]> =>
    (await ask(store, 'GET /api/tickets')).body.items;
  const party = async (name: string, ...orders: string[]) => {
    const place = somewhere(name);
    await operations.tell(registered(place), added(place), opened(place));
    for (const order of orders) await operations.tell(placed(place, order));
    return place;
  };
  const CLOSED = { at: minute(60), forced: true, reason: '그냥 나갔어요' };
  const cardsOf = (orderId: string) =>
    operations.events
      .filter(({ type, subject }) => type.endsWith('.ticket-changed.v1') && subject === orderId)
      .map(({ data }) => data.ticket);

  it('stays on the board and says so, what was served does not', async () => {
    const place = await party('left', 'left-1', 'left-2', 'left-3');
    const move = (order: string, status: string) =>
      ask(place.storeId, `POST /api/tickets/${order}/status`, { status });
    for (const status of ['accepted', 'ready', 'served']) await move('left-2', status);
    await move('left-3', 'accepted');
    await operations.tell(closed(place, CLOSED));
    assert.deepEqual(
      (await work(place.storeId)).map(({ orderId, tableClosed }) => [orderId, tableClosed]),
      [
        ['left-1', CLOSED],
        ['left-2', undefined],
        ['left-3', CLOSED],
      ],
    );
    await eventually(() => {
      const marked = (order: string) => cardsOf(order).at(-1)?.tableClosed;
      assert.deepEqual([marked('left-1'), marked('left-3')], [CLOSED, CLOSED]);
    });
    assert.equal((await move('left-3', 'ready')).body.tableClosed.forced, true);
    assert.equal((await move('left-3', 'served')).body.tableClosed, undefined);
  });

  it('is marked also when its order is heard of after the closing', async () => {
    const place = await party('late');
    await operations.tell(closed(place, CLOSED), placed(place, 'late-1'));
    assert.deepEqual((await work(place.storeId))[0]?.tableClosed, CLOSED);
    await eventually(() => assert.deepEqual(cardsOf('late-1').at(-1)?.tableClosed, CLOSED));
  });

  it('can be dismissed: once, with who and why; then it is in no list', async () => {
    const place = await party('gone', 'gone-1', 'gone-2');
    await operations.tell(closed(place, CLOSED));
    const dismiss = (body?: object) => ask(place.storeId, 'POST /api/tickets/gone-1/dismiss', body);
    const [first, again] = [await dismiss({ reason: '치웠어요' }), await dismiss({ reason: '또' })];
    assert.equal(first.status, 200);
    assert.deepEqual(
      [first.body.status, first.body.dismissed.reason, first.body.dismissed.by.name],
      ['placed', '치웠어요', '지우'],
    );
    assert.deepEqual(again.body, first.body);
    assert.deepEqual(
      (await work(place.storeId)).map(({ orderId }) => orderId),
      ['gone-2'],
    );
    const lists = await ask(place.storeId, 'GET /api/tickets?status=placed');
    assert.equal(lists.body.items.length, 1);
    await eventually(() => {
      const told = operations.events.filter(({ type }) => type.endsWith('.ticket-dismissed.v1'));
      assert.deepEqual(
        told.map(({ subject, data }) => [subject, data.reason]),
        [['gone-1', '치웠어요']],
      );
      assert.equal(cardsOf('gone-1').at(-1)?.dismissed.reason, '치웠어요');
    });
  });

  it('is not dismissed while the party sits there, nor when it is finished, nor by another store', async () => {
    const place = await party('here', 'here-1', 'here-2');
    const dismiss = (order: string, store = place.storeId) =>
      ask(store, `POST /api/tickets/${order}/dismiss`, {});
    const open = await dismiss('here-1');
    assert.deepEqual([open.status, open.body.code], [409, 'table-open']);
    await ask(place.storeId, 'POST /api/tickets/here-2/status', { status: 'rejected', reason: '마감' });
    await operations.tell(closed(place));
    const finished = await dismiss('here-2');
    assert.deepEqual(
      [finished.status, finished.body.code, finished.body.present],
      [409, 'status-conflict', 'rejected'],
    );
    for (const answer of [await dismiss('here-1', 'another-store'), await dismiss('nothing')]) {
      assert.deepEqual([answer.status, answer.body.code], [404, 'ticket-not-found']);
    }
    assert.equal((await dismiss('here-1')).status, 200);
  });

  it('is marked whether its order is heard before or after the closing', async () => {
    const place = await party('between');
    const orders = Array.from({ length: 20 }, (_, i) => `between-${i}`);
    const told = orders.map((order) => placed(place, order));
    await operations.tell(...told.slice(0, 10), closed(place), ...told.slice(10));
    await eventually(
      () => {
        for (const order of orders) assert.ok(cardsOf(order).at(-1)?.tableClosed, order);
      },
      { timeoutMs: 30_000 },
    );
    const cards = await work(place.storeId);
    assert.equal(cards.filter(({ tableClosed }) => tableClosed).length, orders.length);
  });

  it('is not missed by a closing at the same moment: that waits for tickets being opened', async () => {
    const place = await party('moment');
    const { database } = operations;
    const ref = { ...place, at: minute(1) };
    const closing = { ...place, closedAt: minute(2), forced: false, reason: null };
    await database.transaction(async (opening) => {
      await postgresFloor.noticeSession(opening, ref);
      const waiting = database.transaction(async (tx) => {
        await clientOf(tx).query(`set local lock_timeout = '100ms'`);
        await postgresFloor.closeSession(tx, closing);
      });
      await assert.rejects(waiting, /took too long/);
    });
    await database.transaction((tx) => postgresFloor.closeSession(tx, closing));
  });
});
