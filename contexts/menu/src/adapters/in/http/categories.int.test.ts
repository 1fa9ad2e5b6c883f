import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CategoryView } from '@hiorder/contracts';
import { assertSequences } from '@hiorder/messaging/testing';
import { startMenuFixture, type MenuFixture } from '../../../testing/index.ts';

describe('categories', () => {
  let menu: MenuFixture;
  before(async () => {
    menu = await startMenuFixture();
  });
  after(() => menu.stop());

  it('are added at the end, published with their transaction', async () => {
    const store = await menu.openStore();
    await menu.published();
    const first = await menu.call('POST', '/api/menu/categories', {
      as: { store },
      body: { name: { ko: ' 식사 ', en: 'Meals', ja: '' } },
    });
    assert.equal(first.status, 201);
    assert.equal(first.headers['etag'], '"1"');
    assert.deepEqual(first.body.name, { ko: '식사', en: 'Meals' });
    await menu.category(store, '음료');
    const list = await menu.call('GET', '/api/menu/categories', { as: { store } });
    assert.deepEqual(
      list.body.items.map((one: CategoryView) => [one.name.ko, one.position, one.itemCount, one.version]),
      [
        ['식사', 0, 0, 1],
        ['음료', 1, 0, 1],
      ],
    );
    const events = await menu.published();
    assert.deepEqual(
      events.map(({ type, data }) => [type, data.version ?? data.name.ko]),
      [
        ['hiorder.menu.category-changed.v1', '식사'],
        ['hiorder.menu.menu-changed.v1', 1],
        ['hiorder.menu.category-changed.v1', '음료'],
        ['hiorder.menu.menu-changed.v1', 2],
      ],
    );
  });

  it('need a name in the language of the store', async () => {
    const store = await menu.openStore({ language: 'ja', currency: 'JPY' });
    const reply = await menu.call('POST', '/api/menu/categories', {
      as: { store },
      body: { name: { ko: '식사', ja: '   ' } },
    });
    assert.equal(reply.status, 400);
    assert.equal(reply.body.code, 'request-invalid');
    assert.deepEqual(reply.body.violations, [{ code: 'text-required', path: '/name/ja' }]);
    assert.deepEqual(await menu.published(), []);
  });

  it('are changed from the version that was seen, else 412', async () => {
    const store = await menu.openStore();
    const { id } = await menu.category(store);
    const change = (ifMatch: string | undefined, ko: string) =>
      menu.call('PATCH', `/api/menu/categories/${id}`, {
        as: { store },
        body: { name: { ko } },
        ...(ifMatch !== undefined && { headers: { 'if-match': ifMatch } }),
      });
    const changed = await change('"1"', '밥과 면');
    assert.deepEqual([changed.status, changed.body.version], [200, 2]);
    const stale = await change('"1"', '면');
    assert.deepEqual([stale.status, stale.body.code, stale.body.version], [412, 'stale', 2]);
    assert.equal((await change(undefined, '면')).status, 200);
    assert.equal((await change('W/"3"', '밥')).status, 200);
    assert.equal((await change('yesterday', '면')).status, 400);
  });

  it('go only when they are empty', async () => {
    const store = await menu.openStore();
    const dish = await menu.dish(store);
    const url = `/api/menu/categories/${dish.categoryId}`;
    const full = await menu.call('DELETE', url, { as: { store } });
    assert.deepEqual([full.status, full.body.code, full.body.items], [409, 'category-not-empty', 1]);
    await menu.call('DELETE', `/api/menu/items/${dish.id}`, { as: { store } });
    await menu.published();
    assert.equal((await menu.call('DELETE', url, { as: { store } })).status, 204);
    const [gone] = await menu.published();
    assert.deepEqual([gone!.data.categoryId, gone!.data.retired], [dish.categoryId, true]);
    assert.equal((await menu.call('DELETE', url, { as: { store } })).status, 404);
    const list = await menu.call('GET', '/api/menu/categories', { as: { store } });
    assert.deepEqual(list.body.items, []);
  });

  it('are put into an order that names each once', async () => {
    const store = await menu.openStore();
    const [a, b, c] = [await menu.category(store), await menu.category(store), await menu.category(store)];
    await menu.published();
    const order = (categoryIds: string[]) =>
      menu.call('PUT', '/api/menu/categories/order', { as: { store }, body: { categoryIds } });
    const arranged = await order([c.id, b.id, a.id]);
    assert.deepEqual(
      arranged.body.items.map(({ id }: CategoryView) => id),
      [c.id, b.id, a.id],
    );
    const moved = (await menu.published()).filter(({ type }) => type.includes('category'));
    assert.deepEqual(moved.map(({ subject }) => subject).sort(), [a.id, c.id].sort());
    for (const wrong of [
      [a.id, b.id],
      [a.id, b.id, 'x'],
      [a.id, b.id, c.id, 'x'],
    ]) {
      const refused = await order(wrong);
      assert.deepEqual([refused.status, refused.body.violations[0].code], [400, 'order-incomplete']);
    }
    const list = await menu.call('GET', '/api/menu/categories', { as: { store } });
    assert.deepEqual(
      list.body.items.map(({ id }: CategoryView) => id),
      [c.id, b.id, a.id],
    );
  });

  it('are made once per Idempotency-Key', async () => {
    const store = await menu.openStore();
    const post = () =>
      menu.call('POST', '/api/menu/categories', {
        as: { store },
        headers: { 'idempotency-key': `key-${store}` },
        body: { name: { ko: '안주' } },
      });
    const [first, again] = [await post(), await post()];
    assert.equal(again.headers['idempotency-replayed'], 'true');
    assert.deepEqual(again.raw, first.raw);
    const list = await menu.call('GET', '/api/menu/categories', { as: { store } });
    assert.equal(list.body.items.length, 1);
  });

  it('tell of every change in order, numbered without gaps', async () => {
    await menu.published();
    const store = await menu.openStore();
    const ids = (await Promise.all(['가', '나', '다'].map((name) => menu.category(store, name)))).map(
      ({ id }) => id,
    );
    const as = { store };
    const order = { categoryIds: ids.toReversed() };
    assert.equal((await menu.call('PUT', '/api/menu/categories/order', { as, body: order })).status, 200);
    const name = { ko: '새 이름' };
    await Promise.all(
      ids.map((id) => menu.call('PATCH', `/api/menu/categories/${id}`, { as, body: { name } })),
    );
    assert.equal((await menu.call('DELETE', `/api/menu/categories/${ids[0]}`, { as })).status, 204);
    assert.equal(assertSequences(await menu.published()), ids.length + 1);
  });

  it('keep their order when many are added at once', async () => {
    const store = await menu.openStore();
    await Promise.all(Array.from({ length: 12 }, (_, i) => menu.category(store, `분류 ${i}`)));
    const list = await menu.call('GET', '/api/menu/categories', { as: { store } });
    const positions = list.body.items.map(({ position }: CategoryView) => position);
    assert.deepEqual(
      positions,
      positions.map((_: unknown, i: number) => i),
    );
    const { rows } = await menu.database.pool.query('select menu_version from store where id = $1', [store]);
    assert.equal(rows[0].menu_version, 12);
  });
});
