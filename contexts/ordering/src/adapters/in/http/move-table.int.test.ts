import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { tableAdded, tableRetired } from '@hiorder/contracts';
import { codes, times } from '../../../testing/open-floor.ts';
import { NOON } from '../../../testing/ordering.fixture.ts';
import { orderingFixture, type OrderingFixture } from '../../../testing/ordering-context.ts';
import { guestAt, type GuestPerson, type Person } from '../../../testing/party.ts';
import { openTwoTables, toldOf } from '../../../testing/two-tables.ts';

let fixture: OrderingFixture;
let storeId: string;
let staff: Person;
let jiwoo: GuestPerson;

before(async () => {
  fixture = await orderingFixture({ poolSize: 20 });
});
after(() => fixture.close());
beforeEach(async () => {
  ({ storeId, staff, jiwoo } = await openTwoTables(fixture, 'postpay'));
});

const move = (from: string, toTableId: string, headers = {}) =>
  staff.send('POST', `/api/tables/${from}/move`, { toTableId }, headers);
const moves = async () =>
  (await toldOf(fixture, jiwoo.sessionId)).filter(({ type }) => type.endsWith('.table-session-moved.v1'));

describe('a party that moves', () => {
  test('takes cart, orders, bill and phones along', async () => {
    await jiwoo.wants('bibimbap');
    const { body: order } = await jiwoo.orders();
    await jiwoo.wants('cola');
    const { status, body } = await move('table-1', 'table-2');
    assert.deepEqual([status, body.table], [200, { id: 'table-2', name: '홀 2' }]);
    assert.equal(body.tableSession.id, jiwoo.sessionId);

    const party = (await jiwoo.get('/api/table-session')).body;
    assert.deepEqual([party.id, party.table.name], [jiwoo.sessionId, '홀 2']);
    assert.equal((await jiwoo.get('/api/cart')).body.count, 1);
    assert.equal((await jiwoo.get('/api/bill')).body.total.amount, 9_000);
    const { body: moved } = await staff.get(`/api/orders/${order.id}`);
    assert.deepEqual([moved.number, moved.table], [order.number, { id: 'table-2', name: '홀 2' }]);

    const second = await guestAt(fixture, { storeId, tableId: 'table-2', nickname: '민준' });
    assert.equal(second.sessionId, jiwoo.sessionId);
    const next = await guestAt(fixture, { storeId, tableId: 'table-1' });
    assert.notEqual(next.sessionId, jiwoo.sessionId);
  });

  test('is told of once, and no order is placed anew', async () => {
    await jiwoo.wants('bibimbap');
    const { body: order } = await jiwoo.orders();
    const before = (await toldOf(fixture, order.id)).length;
    await move('table-1', 'table-2');
    const [told] = await moves();
    assert.deepEqual(told.data, {
      ...{ storeId, tableSessionId: jiwoo.sessionId, tableId: 'table-2', tableName: '홀 2' },
      from: { tableId: 'table-1', tableName: '홀 1' },
      ...{ movedAt: NOON.toISOString(), by: told.data.by },
    });
    assert.equal(told.data.by.kind, 'machine');
    assert.equal((await toldOf(fixture, order.id)).length, before);
  });

  test('orders on at its new table', async () => {
    await move('table-1', 'table-2');
    await jiwoo.wants('bibimbap');
    const { body } = await jiwoo.orders();
    assert.deepEqual([body.status, body.table.name], ['placed', '홀 2']);
    assert.equal(
      (await staff.send('POST', '/api/tables/table-1/close', {})).body.code,
      'table-session-closed',
    );
  });
});

describe('is refused', () => {
  test('where somebody sits, where there is no table (any more), and where nobody is to be moved', async () => {
    await guestAt(fixture, { storeId, tableId: 'table-2' });
    assert.deepEqual(codes([await move('table-1', 'table-2')]), ['table-taken']);
    assert.deepEqual(codes([await move('table-1', 'nowhere')]), ['table-not-found']);
    assert.deepEqual(codes([await move('nowhere', 'table-2')]), ['table-not-found']);
    await staff.send('POST', '/api/tables/table-2/close', {});
    assert.deepEqual(codes([await move('table-2', 'table-1')]), ['table-session-closed']);
    await fixture.hear(tableRetired, { tableId: 'table-2', storeId, at: NOON.toISOString() });
    assert.deepEqual(codes([await move('table-1', 'table-2')]), ['table-not-found']);
    assert.equal((await jiwoo.send('POST', '/api/tables/table-1/move', { toTableId: 'x' })).status, 403);
    assert.deepEqual(await moves(), []);
  });

  test('by nobody for the table where the party sits: there is nothing to do', async () => {
    const answers = [await move('table-1', 'table-2'), await move('table-2', 'table-2')];
    assert.deepEqual(codes(answers), ['200', '200']);
    assert.equal((await moves()).length, 1);
  });

  test('twice with one key is one move', async () => {
    const key = { 'idempotency-key': 'wet hands' };
    const [first, again] = [await move('table-1', 'table-2', key), await move('table-1', 'table-2', key)];
    assert.deepEqual([again.text, again.headers['idempotency-replayed']], [first.text, 'true']);
    assert.equal((await moves()).length, 1);
  });
});

describe('at once', () => {
  test('of two parties that want one table one gets it', async () => {
    for (const round of times(5)) {
      ({ storeId, staff, jiwoo } = await openTwoTables(fixture));
      await guestAt(fixture, { storeId, tableId: 'table-3' });
      const answers = await Promise.all([move('table-1', 'table-2'), move('table-3', 'table-2')]);
      assert.deepEqual(codes(answers).sort(), ['200', 'table-taken'], `round ${round}`);
    }
  });

  test('somebody who sits down there is moved into, or keeps the table', async () => {
    for (const round of times(8)) {
      ({ storeId, staff, jiwoo } = await openTwoTables(fixture));
      const [moved, minjun] = await Promise.all([
        move('table-1', 'table-2'),
        guestAt(fixture, { storeId, tableId: 'table-2' }),
      ]);
      const together = minjun.sessionId === jiwoo.sessionId;
      assert.deepEqual(codes([moved]), [together ? '200' : 'table-taken'], `round ${round}`);
    }
  });

  test('an order lands with its party, wherever it is, and is placed once', async () => {
    for (const round of times(8)) {
      ({ storeId, staff, jiwoo } = await openTwoTables(fixture, 'postpay'));
      await jiwoo.wants('bibimbap');
      const [moved, order] = await Promise.all([move('table-1', 'table-2'), jiwoo.orders()]);
      assert.deepEqual(codes([moved, order]), ['200', '201'], `round ${round}`);
      const { items } = (await jiwoo.get('/api/orders')).body;
      assert.deepEqual([items.length, items[0].table.name], [1, '홀 2']);
    }
  });

  test('a party that is moved to two tables ends at one of them', async () => {
    for (const round of times(5)) {
      ({ storeId, staff, jiwoo } = await openTwoTables(fixture));
      const third = { tableId: 'table-3', name: '3', seats: 4, position: 2 };
      await fixture.hear(tableAdded, { ...third, storeId, at: NOON.toISOString() });
      const answers = await Promise.all([move('table-1', 'table-2'), move('table-1', 'table-3')]);
      assert.deepEqual(codes(answers).sort(), ['200', 'table-session-closed'], `round ${round}`);
      const [told, ...others] = await moves();
      assert.deepEqual(others, []);
      assert.equal((await jiwoo.get('/api/table-session')).body.table.id, told.data.tableId);
    }
  });
});
