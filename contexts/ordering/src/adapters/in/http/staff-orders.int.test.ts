import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { tableRetired, type Violation } from '@hiorder/contracts';
import { NOON } from '../../../testing/ordering.fixture.ts';
import { orderingFixture, type OrderingFixture } from '../../../testing/ordering-context.ts';
import { guestAt, staffOf, type GuestPerson, type Person } from '../../../testing/party.ts';
import { openTwoTables, toldOf } from '../../../testing/two-tables.ts';

let fixture: OrderingFixture;
let storeId: string;
let staff: Person;
let jiwoo: GuestPerson;

before(async () => {
  fixture = await orderingFixture();
});
after(() => fixture.close());
beforeEach(async () => {
  ({ storeId, staff, jiwoo } = await openTwoTables(fixture));
});

describe('staff order for a table', () => {
  const order = (body: object) => staff.send('POST', '/api/staff-orders', body);

  test('where nobody has scanned: the session opens, the order is placed and goes on the bill', async () => {
    const placed = await order({
      tableId: 'table-2',
      lines: [
        {
          itemId: 'stew',
          quantity: 1,
          options: [{ groupId: 'spiciness', optionIds: ['mild'] }],
          note: '단골',
        },
      ],
      expectedTotal: 12_000,
    });
    assert.equal(placed.status, 201, placed.text);
    const { status, number, orderedBy, lines, table, payment } = placed.body;
    assert.deepEqual(
      [status, number, orderedBy, lines[0].addedBy, lines[0].note],
      ['placed', 1, null, null, '단골'],
    );
    assert.deepEqual([table, payment], [{ id: 'table-2', name: '홀 2' }, { status: 'none' }]);
    const event = (await toldOf(fixture, placed.body.id))[0];
    assert.deepEqual([event.data.paymentMode, event.data.guestId], ['postpay', null]);
    const guest = await guestAt(fixture, { storeId, tableId: 'table-2' });
    assert.equal((await guest.get('/api/bill')).body.owed.amount, 12_000);
  });

  test('limits for guests do not hold; the guests’ cart stays as it is', async () => {
    await staff.send('POST', '/api/ordering/pause', {});
    await jiwoo.wants('cola');
    const placed = await order({
      tableId: 'table-1',
      lines: [
        { itemId: 'rice', quantity: 1 },
        { itemId: 'event', quantity: 2 },
      ],
    });
    assert.equal(placed.status, 201, placed.text);
    assert.equal((await jiwoo.get('/api/cart')).body.count, 1);
    assert.equal((await jiwoo.get('/api/orders')).body.items[0].id, placed.body.id);
  });

  test('what cannot be cooked is refused, and a refused order seats nobody', async () => {
    await staff.send('PUT', '/api/stock/cola', { quantity: 1 });
    const refused = await order({
      tableId: 'table-2',
      lines: [
        { itemId: 'cola', quantity: 2 },
        { itemId: 'gone', quantity: 1 },
      ],
    });
    assert.deepEqual([refused.status, refused.body.code], [409, 'order-refused']);
    assert.deepEqual(
      refused.body.violations.map((one: Violation) => [one.code, one.path]),
      [
        ['item-not-on-sale', '/lines/1'],
        ['out-of-stock', '/lines/0'],
      ],
    );
    const close = await staff.send('POST', '/api/tables/table-2/close', {});
    assert.equal(close.body.code, 'table-session-closed');
    const priced = await order({
      tableId: 'table-2',
      lines: [{ itemId: 'cola', quantity: 1 }],
      expectedTotal: 1,
    });
    assert.equal(priced.body.code, 'price-changed');
    assert.equal((await order({ tableId: 'table-2', lines: [] })).body.code, 'cart-empty');
  });

  test('an unknown or retired table, or another store’s, is not found', async () => {
    await fixture.hear(tableRetired, { tableId: 'table-2', storeId, at: NOON.toISOString() });
    for (const tableId of ['none', 'table-2']) {
      assert.equal((await order({ tableId, lines: [{ itemId: 'cola', quantity: 1 }] })).status, 404);
    }
    const stranger = staffOf(fixture, await fixture.openStore());
    const lines = [{ itemId: 'cola', quantity: 1 }];
    assert.equal(
      (await stranger.send('POST', '/api/staff-orders', { tableId: 'table-1', lines })).status,
      404,
    );
  });

  test('the same key orders once', async () => {
    const body = { tableId: 'table-1', lines: [{ itemId: 'cola', quantity: 1 }] };
    const first = await staff.send('POST', '/api/staff-orders', body, { 'idempotency-key': 'k' });
    const again = await staff.send('POST', '/api/staff-orders', body, { 'idempotency-key': 'k' });
    assert.equal(again.text, first.text);
    assert.equal((await jiwoo.get('/api/orders')).body.items.length, 1);
  });
});
