import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { tableAdded } from '@hiorder/contracts';
import { newId } from '@hiorder/kernel';
import { codes, openFloor, tally, times, type Floor } from '../../../testing/open-floor.ts';
import { NOON } from '../../../testing/ordering.fixture.ts';
import { orderingFixture, type OrderingFixture } from '../../../testing/ordering-context.ts';
import type { Answer } from '../../../testing/party.ts';

let fixture: OrderingFixture;
let floor: Floor;

before(async () => {
  fixture = await orderingFixture({ poolSize: 30 });
});
after(() => fixture.close());
beforeEach(async () => {
  floor = await openFloor(fixture, 'prepay');
});

describe('one table', () => {
  test('20 phones that scan at once sit in one session, and no colour is used twice as often as another', async () => {
    const guests = await Promise.all(times(18).map(() => floor.at('table-1')));
    assert.equal(new Set(guests.map((guest) => guest.sessionId)).size, 1);
    assert.deepEqual(tally(guests.map((guest) => `${guest.color}`)), { 1: 3, 2: 3, 3: 3, 4: 3, 5: 3, 6: 3 });
    assert.equal(await floor.told('table-session-opened', guests[0]!.sessionId), 1);
  });

  test('a cart edited by many at once loses no edit, and its version counts them', async () => {
    const guests = await Promise.all(times(10).map(() => floor.at('table-1')));
    const [first] = guests;
    await Promise.all(guests.flatMap((guest) => times(4).map(() => guest.wants('cola'))));
    const { body: cart } = await first!.get('/api/cart');
    assert.deepEqual([cart.count, cart.lines.length, cart.version], [40, 10, 40]);
    const changes = await Promise.all(
      cart.lines.map((line: { id: string }, i: number) =>
        i % 2
          ? first!.send('DELETE', `/api/cart/lines/${line.id}`)
          : guests[i]!.send('PATCH', `/api/cart/lines/${line.id}`, { quantity: 7 }),
      ),
    );
    assert.deepEqual(tally(codes(changes.map((answer: Answer) => ({ ...answer, body: {} })))), {
      '200': 5,
      '204': 5,
    });
    const { body: after } = await first!.get('/api/cart');
    assert.deepEqual([after.count, after.version], [35, 50]);
  });

  test('20 times +1 from two phones at once are +20, and a repeated key counts once', async () => {
    const phones = [await floor.at('table-1'), await floor.at('table-1')] as const;
    const { lines } = await phones[0].wants('cola', { quantity: 3 });
    const change = (i: number, quantityChange: number, key = newId()) =>
      phones[i % 2]!.send(...(['PATCH', `/api/cart/lines/${lines[0].id}`, { quantityChange }] as const), {
        'idempotency-key': key,
      });
    const more = await Promise.all(times(20).map((i) => change(i, 1)));
    assert.deepEqual(tally(more.map(({ status }) => `${status}`)), { 200: 20 });
    assert.equal((await phones[1].get('/api/cart')).body.count, 23);
    await Promise.all([
      ...times(5).map((i) => change(i, i % 2 ? 1 : -1)),
      change(0, 7, 'k'),
      change(0, 7, 'k'),
    ]);
    await change(0, 7, 'k');
    const { body: cart } = await phones[0].get('/api/cart');
    assert.equal(cart.count, 23 - 3 + 2 + 7);
  });

  test('two who order the same cart at once make one order', async () => {
    const [a, b] = [await floor.at('table-1'), await floor.at('table-1')];
    await a.wants('bibimbap');
    const expectedTotal = 9_000;
    const answers = await Promise.all(
      [a, b].map((guest) =>
        guest.send('POST', '/api/orders', { expectedTotal }, { 'idempotency-key': newId() }),
      ),
    );
    assert.deepEqual(codes(answers).sort(), ['201', 'cart-empty']);
  });

  test('the same key 20 times at once is one order and one answer, byte for byte', async () => {
    const guest = await floor.at('table-1');
    await guest.wants('bibimbap');
    const answers = await Promise.all(
      times(20).map(() =>
        guest.send('POST', '/api/orders', { expectedTotal: 9_000 }, { 'idempotency-key': 'twenty' }),
      ),
    );
    assert.deepEqual(tally(codes(answers)), { '201': 20 });
    assert.equal(new Set(answers.map((answer) => answer.text)).size, 1);
    assert.equal(answers.filter((answer) => answer.headers['idempotency-replayed'] === undefined).length, 1);
    assert.equal((await guest.get('/api/orders')).body.items.length, 1);
  });
});

describe('closing', () => {
  test('of two who close a table one does', async () => {
    for (const round of times(5)) {
      const guest = await floor.at(`table-${round}`);
      await guest.wants('cola');
      await fixture.hear(tableAdded, {
        ...{
          tableId: `table-${round}`,
          storeId: floor.storeId,
          name: '1',
          seats: 4,
          position: 1,
          at: NOON.toISOString(),
        },
      });
      const answers = await Promise.all(
        times(2).map(() => floor.staff.send('POST', `/api/tables/table-${round}/close`, {})),
      );
      assert.deepEqual(codes(answers).sort(), ['200', 'table-session-closed']);
      assert.equal(await floor.told('table-session-closed', guest.sessionId), 1);
    }
  });

  test('an order against a forced close is cancelled with it or refused, and its portion is back', async () => {
    await floor.setStock('bibimbap', 100);
    for (const guest of await floor.hungry(15, 'bibimbap')) {
      const [order, closed] = await Promise.all([
        guest.orders({ expectedTotal: 9_000 }),
        floor.staff.send('POST', `/api/tables/${guest.tableId}/close`, { force: true, reason: '일찍 나감' }),
      ]);
      assert.equal(closed.status, 200, closed.text);
      if (order.status === 201) {
        const now = await fixture.ports.orders.find(order.body.id);
        assert.equal(now?.status, 'cancelled');
      } else assert.equal(order.body.code, 'table-session-closed', order.text);
      assert.equal(await floor.left('bibimbap'), 100);
    }
  });

  test('an order on the bill against a close: either it is on the bill and keeps the table open, or the table is closed', async () => {
    floor = await openFloor(fixture, 'postpay');
    for (const guest of await floor.hungry(15, 'bibimbap')) {
      const [order, closed] = await Promise.all([
        guest.orders({ expectedTotal: 9_000 }),
        floor.staff.send('POST', `/api/tables/${guest.tableId}/close`, {}),
      ]);
      const outcome = codes([order, closed]).join(' ');
      assert.ok(['201 bill-open', 'table-session-closed 200'].includes(outcome), outcome);
    }
  });
});

test('the payment mode does not change under somebody who sits down', async () => {
  for (const round of times(10)) {
    floor = await openFloor(fixture, 'prepay');
    const [guest, changed] = await Promise.all([
      floor.at('table-1'),
      floor.staff.send('PUT', '/api/ordering-policy', { paymentMode: 'postpay' }),
    ]);
    const { body } = await guest.get('/api/table-session');
    const outcome = `${changed.body.code ?? changed.status} ${body.paymentMode}`;
    assert.ok(['200 postpay', 'table-sessions-open prepay'].includes(outcome), `${round}: ${outcome}`);
  }
});
