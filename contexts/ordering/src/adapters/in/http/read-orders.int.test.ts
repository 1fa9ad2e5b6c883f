import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { OrderView } from '@hiorder/contracts';
import { NOON } from '../../../testing/ordering.fixture.ts';
import { orderingFixture, type OrderingFixture } from '../../../testing/ordering-context.ts';
import { guestAt, staffOf, type Answer, type GuestPerson, type Person } from '../../../testing/party.ts';

let fixture: OrderingFixture;
let storeId: string;
let jiwoo: GuestPerson;
let staff: Person;

before(async () => {
  fixture = await orderingFixture();
});
after(() => fixture.close());

beforeEach(async () => {
  fixture.clock.set(NOON);
  storeId = await fixture.openStore();
  staff = staffOf(fixture, storeId);
  jiwoo = await guestAt(fixture, { storeId, tableId: 'table-1', nickname: '지우' });
});

describe('reading orders', () => {
  test('newest first, the table’s or mine, page by page', async () => {
    const minjun = await guestAt(fixture, { storeId, tableId: 'table-1' });
    const placed: string[] = [];
    for (const guest of [jiwoo, minjun, jiwoo]) {
      await guest.wants('cola');
      placed.unshift((await guest.orders()).body.id);
    }
    const ids = ({ body }: Answer): string[] => body.items.map((order: OrderView) => order.id);
    assert.deepEqual(ids(await jiwoo.get('/api/orders')), placed);
    assert.deepEqual(ids(await minjun.get('/api/orders?scope=mine')), [placed[1]]);
    const page = await jiwoo.get('/api/orders?limit=2');
    assert.deepEqual(ids(page), placed.slice(0, 2));
    const rest = await jiwoo.get(`/api/orders?limit=2&cursor=${page.body.nextCursor}`);
    assert.deepEqual([ids(rest), rest.body.nextCursor], [placed.slice(2), undefined]);
    assert.equal((await jiwoo.get('/api/orders?limit=0')).status, 400);
    assert.equal((await jiwoo.get('/api/orders?cursor=%F0%9F%98%80')).status, 400);
  });

  test('in the language that is asked for, else in the store’s', async () => {
    await jiwoo.wants('stew');
    const { body: order } = await jiwoo.orders();
    const name = async (language: string) =>
      (await jiwoo.get(`/api/orders/${order.id}`, { 'accept-language': language })).body.lines[0].name;
    assert.deepEqual(
      [await name('en-US,en;q=0.9'), await name('ja'), await name('ko')],
      ['Army stew', '부대찌개', '부대찌개'],
    );
  });

  test('another table, another store and its staff find nothing', async () => {
    await jiwoo.wants('cola');
    const { body: order } = await jiwoo.orders();
    const otherStore = await fixture.openStore();
    const strangers = [
      await guestAt(fixture, { storeId, tableId: 'table-2' }),
      await guestAt(fixture, { storeId: otherStore, tableId: 'table-1' }),
      staffOf(fixture, otherStore),
    ];
    for (const stranger of strangers) {
      for (const answer of [
        await stranger.get(`/api/orders/${order.id}`),
        await stranger.send('POST', `/api/orders/${order.id}/cancel`, {}),
      ]) {
        assert.deepEqual([answer.status, answer.body.code], [404, 'order-not-found']);
      }
    }
    assert.equal((await staff.get(`/api/orders/${order.id}`)).body.id, order.id);
    for (const id of ['nothing', '00000000-0000-0000-0000-000000000000', `%27%20OR%201=1--`]) {
      assert.equal((await jiwoo.get(`/api/orders/${id}`)).status, 404);
    }
  });
});
