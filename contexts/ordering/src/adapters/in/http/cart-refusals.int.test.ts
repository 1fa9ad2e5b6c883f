import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { orderingFixture, tokenOf, type OrderingFixture } from '../../../testing/ordering-context.ts';
import { guestAt, type GuestPerson } from '../../../testing/party.ts';

let fixture: OrderingFixture;
let storeId: string;
let jiwoo: GuestPerson;

before(async () => {
  fixture = await orderingFixture();
});
after(() => fixture.close());
beforeEach(async () => {
  storeId = await fixture.openStore();
  jiwoo = await guestAt(fixture, { storeId, tableId: 'table-1' });
});

const add = (guest: GuestPerson, line: Record<string, unknown>) =>
  guest.send('POST', '/api/cart/lines', line);

test('whoever has never sat down at the table puts nothing into its cart', async () => {
  const token = tokenOf({
    ...{ sub: 'stranger', role: 'guest', store: storeId },
    ...{ table: jiwoo.tableId, tableSession: jiwoo.sessionId },
  });
  const refused = await fixture.http.inject({
    ...{ method: 'POST', url: '/api/cart/lines', headers: { authorization: `Bearer ${token}` } },
    payload: { itemId: 'bibimbap', quantity: 1, options: [] },
  });
  assert.deepEqual([refused.statusCode, refused.json().code], [404, 'guest-not-at-table'], refused.body);
  assert.equal((await jiwoo.get('/api/cart')).body.count, 0);
});

describe('what does not get into a cart', () => {
  const refusals: [string, Record<string, unknown>, string, string?][] = [
    ['an item that is not on the menu', { itemId: 'nothing', quantity: 1 }, 'item-not-on-sale', '/itemId'],
    ['an item that was retired', { itemId: 'gone', quantity: 1 }, 'item-not-on-sale', '/itemId'],
    ['a dish without its required choice', { itemId: 'stew', quantity: 1 }, 'options-invalid', '/options'],
    ['a quantity of 0', { itemId: 'cola', quantity: 0 }, 'quantity-out-of-range', '/quantity'],
    ['a quantity of 100', { itemId: 'cola', quantity: 100 }, 'quantity-out-of-range'],
    [
      'a quantity beyond all numbers',
      { itemId: 'cola', quantity: 9_007_199_254_740_991 },
      'quantity-out-of-range',
    ],
  ];
  for (const [name, line, code, path] of refusals) {
    test(name, async () => {
      const refused = await add(jiwoo, line);
      assert.deepEqual([refused.status, refused.body.code], [409, code], refused.text);
      assert.equal(refused.body.violations[0].code, code);
      if (path) assert.equal(refused.body.violations[0].path, path);
      assert.equal((await jiwoo.get('/api/cart')).body.count, 0);
    });
  }

  test('several things at once, all of which are told', async () => {
    const told = ({ body }: Awaited<ReturnType<typeof add>>) =>
      body.violations.map(({ code, path }: { code: string; path: string }) => [code, path]);
    const quantity = ['quantity-out-of-range', '/quantity'];
    const unknown = await add(jiwoo, { itemId: 'nothing', quantity: 0 });
    assert.deepEqual([unknown.status, unknown.body.code], [409, 'order-refused'], unknown.text);
    assert.deepEqual(told(unknown), [['item-not-on-sale', '/itemId'], quantity]);
    const stew = await add(jiwoo, { itemId: 'stew', quantity: 100 });
    assert.deepEqual(told(stew), [['options-invalid', '/options'], quantity]);
    const { lines } = await jiwoo.wants('cola');
    const change = { quantityChange: 99, options: [{ groupId: 'size', optionIds: ['huge'] }] };
    const changed = await jiwoo.send('PATCH', `/api/cart/lines/${lines[0].id}`, change);
    assert.deepEqual(told(changed), [['options-invalid', '/options'], quantity]);
  });

  test('what is not even a line', async () => {
    for (const line of [
      { itemId: 'cola' },
      { itemId: 'cola', quantity: '1' },
      { itemId: 'cola', quantity: 1, price: 1 },
    ]) {
      assert.equal((await add(jiwoo, line)).status, 400);
    }
  });
});

describe('another table', () => {
  test('does not see the cart, and its line ids mean nothing there', async () => {
    const { lines } = await jiwoo.wants('cola');
    const stranger = await guestAt(fixture, { storeId, tableId: 'table-2' });
    assert.equal((await stranger.get('/api/cart')).body.count, 0);
    for (const method of ['PATCH', 'DELETE'] as const) {
      const body = method === 'PATCH' ? { quantity: 9 } : undefined;
      const refused = await stranger.send(method, `/api/cart/lines/${lines[0].id}`, body);
      assert.deepEqual([refused.status, refused.body.code], [404, 'cart-line-not-found']);
    }
    assert.equal((await jiwoo.get('/api/cart')).body.count, 1);
  });
});
