import { menuItemPublished, StaffMenuItem, type Violation } from '@hiorder/contracts';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { matches, startMenuFixture, type MenuFixture } from '../../../testing/index.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });

describe('menu items', () => {
  let menu: MenuFixture;
  before(async () => {
    menu = await startMenuFixture();
  });
  after(() => menu.stop());

  const rich = {
    name: { ko: '제육볶음', en: 'Spicy Pork' },
    description: { ko: '매콤해요' },
    price: won(16_000),
    course: 'main',
    station: 'kitchen',
    optionGroups: [
      {
        name: { ko: '맵기' },
        min: 1,
        max: 1,
        options: [
          { name: { ko: '보통' } },
          { name: { ko: '맵게' }, priceDelta: won(500), allergens: ['soy'] },
        ],
      },
    ],
    allergens: ['pork'],
    origin: [{ ingredient: { ko: '돼지고기' }, country: { ko: '국내산' } }],
    spicy: 2,
    tags: ['new'],
    initialStock: 7,
  };

  it('are published whole, with version 1', async () => {
    const store = await menu.openStore();
    await menu.category(store);
    await menu.published();
    const dish = await menu.dish(store, rich);
    assert.ok(matches(StaffMenuItem, dish));
    assert.deepEqual(dish.price, won(16_000));
    assert.equal(dish.soldOut, false);
    const events = await menu.published();
    const event = events.find(({ type }) => type === menuItemPublished.type)!;
    assert.equal(event.subject, dish.id);
    assert.equal(event.partitionkey, dish.id);
    assert.equal(event.storeid, store);
    assert.equal(event.sequence, 1);
    assert.ok(matches(menuItemPublished.schema, event.data));
    assert.equal(event.data.initialStock, 7);
    assert.equal(event.data.optionGroups[0].options[1].priceDelta, 500);
    assert.equal(events.at(-1)!.type, 'hiorder.menu.menu-changed.v1');
  });

  it('have hours that staff set and take away; guests and ordering are told', async () => {
    const store = await menu.openStore();
    const hours = [{ days: [1, 2, 3, 4, 5], from: '11:00', to: '14:00' }];
    const dish = await menu.dish(store, { availableHours: hours });
    assert.deepEqual(dish.availableHours, hours);
    const told = async () =>
      (await menu.published()).findLast(({ type }) => type === menuItemPublished.type)!.data.availableHours;
    assert.deepEqual(await told(), hours);
    const seen = async () =>
      (await menu.call('GET', `/api/stores/${store}/menu`)).body.categories[0].items[0].availableHours;
    assert.deepEqual(await seen(), hours);
    const change = (availableHours: unknown) =>
      menu.call('PATCH', `/api/menu/items/${dish.id}`, { as: { store }, body: { availableHours } });
    for (const wrong of [[], [{ ...hours[0], days: [8] }], [{ ...hours[0], from: '24:00' }]]) {
      assert.equal((await change(wrong)).status, 400);
    }
    assert.equal((await change(null)).status, 200);
    assert.deepEqual([await told(), await seen()], [null, undefined]);
  });

  it('start plain when little is said', async () => {
    const dish = await menu.dish(await menu.openStore());
    const { course, station, description, optionGroups, initialStock, photo } = dish;
    assert.deepEqual(
      { course, station, description, optionGroups, initialStock, photo },
      {
        course: 'main',
        station: 'kitchen',
        description: {},
        optionGroups: [],
        initialStock: null,
        photo: null,
      },
    );
  });

  it('are changed in part, from the version that was seen', async () => {
    const store = await menu.openStore();
    const dish = await menu.dish(store, rich);
    await menu.published();
    const url = `/api/menu/items/${dish.id}`;
    const changed = await menu.call('PATCH', url, {
      as: { store },
      headers: { 'if-match': '"1"' },
      body: { price: won(17_000), spicy: 3 },
    });
    assert.deepEqual([changed.status, changed.headers['etag']], [200, '"2"']);
    const { price, spicy, version, updatedAt: _at, ...rest } = changed.body;
    assert.deepEqual([price, spicy, version], [won(17_000), 3, 2]);
    const { price: _p, spicy: _s, version: _v, updatedAt: _u, ...before } = dish;
    assert.deepEqual(rest, before);
    const [event] = await menu.published();
    assert.deepEqual([event!.data.version, event!.data.price, event!.sequence], [2, 17_000, 2]);

    const stale = await menu.call('PATCH', url, {
      as: { store },
      headers: { 'if-match': '"1"' },
      body: { spicy: 0 },
    });
    assert.deepEqual([stale.status, stale.body.code], [412, 'stale']);
    assert.deepEqual(await menu.published(), []);
    const now = await menu.call('GET', url, { as: { store } });
    assert.deepEqual([now.body.spicy, now.headers['etag']], [3, '"2"']);
  });

  it('keep the ids of options that are named again, and refuse others', async () => {
    const store = await menu.openStore();
    const dish = await menu.dish(store, rich);
    const [group] = dish.optionGroups;
    const [first] = group!.options;
    const patch = (groupId: string) =>
      menu.call('PATCH', `/api/menu/items/${dish.id}`, {
        as: { store },
        body: {
          optionGroups: [
            {
              id: groupId,
              name: { ko: '맵기' },
              min: 0,
              max: 2,
              options: [{ ...first }, { name: { ko: '아주 맵게' } }],
            },
          ],
        },
      });
    const kept = await patch(group!.id);
    assert.equal(kept.body.optionGroups[0].id, group!.id);
    assert.equal(kept.body.optionGroups[0].options[0].id, first!.id);
    assert.notEqual(kept.body.optionGroups[0].options[1].id, group!.options[1]!.id);
    const refused = await patch('00000000-0000-7000-8000-000000000000');
    assert.equal(refused.status, 400);
    assert.ok(
      refused.body.violations.some(
        (one: Violation) => one.code === 'unknown-id' && one.path === '/optionGroups/0/id',
      ),
    );
  });

  it('leave the menu but not history', async () => {
    const store = await menu.openStore();
    const dish = await menu.dish(store);
    await menu.published();
    const url = `/api/menu/items/${dish.id}`;
    assert.equal(
      (await menu.call('DELETE', url, { as: { store }, headers: { 'if-match': '"9"' } })).status,
      412,
    );
    assert.equal(
      (await menu.call('DELETE', url, { as: { store }, headers: { 'if-match': '"1"' } })).status,
      204,
    );
    const [retired] = await menu.published();
    assert.equal(retired!.type, 'hiorder.menu.menu-item-retired.v1');
    assert.deepEqual([retired!.data.itemId, retired!.data.version], [dish.id, 2]);
    assert.equal((await menu.call('PATCH', url, { as: { store }, body: {} })).status, 404);
    const guest = await menu.call('GET', `/api/stores/${store}/menu/items/${dish.id}`);
    assert.deepEqual([guest.status, guest.body.code], [404, 'item-unknown']);
    const { rows } = await menu.database.pool.query('select retired_at from menu_item where id = $1', [
      dish.id,
    ]);
    assert.ok(rows[0].retired_at);
  });

  it('move to the end of another category and can be put into an order there', async () => {
    const store = await menu.openStore();
    const [a, b] = [await menu.dish(store), await menu.dish(store)];
    const moved = await menu.call('PATCH', `/api/menu/items/${a.id}`, {
      as: { store },
      body: { categoryId: b.categoryId },
    });
    assert.deepEqual([moved.body.categoryId, moved.body.position], [b.categoryId, 1]);
    const order = (itemIds: string[]) =>
      menu.call('PUT', `/api/menu/categories/${b.categoryId}/items/order`, {
        as: { store },
        body: { itemIds },
      });
    assert.equal((await order([a.id, b.id])).status, 204);
    assert.equal((await order([a.id])).status, 400);
    const list = await menu.call('GET', '/api/menu/items', { as: { store } });
    assert.deepEqual(
      list.body.items.map(({ id }: StaffMenuItem) => id),
      [a.id, b.id],
    );
  });

  it('are listed in pages', async () => {
    const store = await menu.openStore();
    for (let i = 0; i < 5; i++) await menu.dish(store);
    const seen: string[] = [];
    for (let cursor: string | undefined, pages = 0; pages < 9; pages++) {
      const query = `limit=2${cursor ? `&cursor=${cursor}` : ''}`;
      const { body } = await menu.call('GET', `/api/menu/items?${query}`, { as: { store } });
      seen.push(...body.items.map(({ id }: StaffMenuItem) => id));
      cursor = body.nextCursor;
      if (!cursor) break;
    }
    assert.equal(new Set(seen).size, 5);
    assert.equal(seen.length, 5);
  });

  it('of two editors at once, one wins and the other is told', async () => {
    const store = await menu.openStore();
    const dish = await menu.dish(store);
    const edits = await Promise.all(
      [1, 2, 3, 4].map((spicy) =>
        menu.call('PATCH', `/api/menu/items/${dish.id}`, {
          as: { store },
          headers: { 'if-match': '"1"' },
          body: { spicy: spicy % 4 },
        }),
      ),
    );
    assert.deepEqual(edits.map(({ status }) => status).sort(), [200, 412, 412, 412]);
  });
});
