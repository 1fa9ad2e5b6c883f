import { routesOf } from '@hiorder/http';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startMenuFixture, type MenuFixture } from '../../../testing/index.ts';

describe('who may touch a menu', () => {
  let menu: MenuFixture;
  before(async () => {
    menu = await startMenuFixture();
  });
  after(() => menu.stop());

  const staffRoutes = () => routesOf(menu.menu.http).filter(({ url }) => url.startsWith('/api/menu'));
  const bodies: Record<string, object> = {
    'POST /api/menu/categories': { name: { ko: '가' } },
    'POST /api/menu/items': {
      categoryId: 'x',
      name: { ko: '가' },
      price: { amount: 1, currency: 'KRW' },
    },
    'PUT /api/menu/categories/order': { categoryIds: [] },
    'PUT /api/menu/categories/:id/items/order': { itemIds: [] },
    'PUT /api/menu/items/:id/options/:optionId/sold-out': { soldOut: true },
  };

  /** Who serves reads the menu and says what has run out. */
  const servesToo = (method: string, url: string): boolean =>
    (method === 'GET' && url.startsWith('/api/menu/')) || url.endsWith('/sold-out');

  it('is managers, owners and machines, and nobody else; staff read it and sell options out', async () => {
    const store = await menu.openStore();
    assert.ok(staffRoutes().length >= 12);
    for (const { method, url } of staffRoutes()) {
      if (method === 'HEAD') continue;
      const body = bodies[`${method} ${url}`] ?? (method === 'PATCH' ? {} : undefined);
      const call = (role?: 'guest' | 'member' | 'staff' | 'platform') =>
        menu.call(method as 'GET', url.replace(/:\w+/g, 'x'), {
          ...(body && { body }),
          ...(role && { as: { store, role } }),
        });
      assert.equal((await call()).status, 401, `${method} ${url}`);
      for (const role of ['guest', 'member', 'platform'] as const) {
        assert.equal((await call(role)).status, 403, `${role} ${method} ${url}`);
      }
      const staff = (await call('staff')).status;
      assert.ok(
        servesToo(method, url) ? [200, 404].includes(staff) : staff === 403,
        `staff ${method} ${url}`,
      );
    }
    for (const role of ['manager', 'owner', 'machine'] as const) {
      assert.equal((await menu.call('GET', '/api/menu/items', { as: { store, role } })).status, 200);
    }
  });

  it('never reaches another store: its things do not exist', async () => {
    const [mine, theirs] = [await menu.openStore(), await menu.openStore()];
    const dish = await menu.dish(theirs);
    const as = { store: mine };
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const attempts = [
      await menu.call('GET', `/api/menu/items/${dish.id}`, { as }),
      await menu.call('PATCH', `/api/menu/items/${dish.id}`, { as, body: { spicy: 1 } }),
      await menu.call('DELETE', `/api/menu/items/${dish.id}`, { as }),
      await menu.call('PUT', `/api/menu/items/${dish.id}/photo`, {
        as,
        body: png,
        headers: { 'content-type': 'image/png' },
      }),
      await menu.call('PATCH', `/api/menu/categories/${dish.categoryId}`, { as, body: {} }),
      await menu.call('DELETE', `/api/menu/categories/${dish.categoryId}`, { as }),
      await menu.call('PUT', `/api/menu/categories/${dish.categoryId}/items/order`, {
        as,
        body: { itemIds: [dish.id] },
      }),
    ];
    assert.deepEqual(
      attempts.map(({ status }) => status),
      attempts.map(() => 404),
    );
    const into = await menu.call('POST', '/api/menu/items', {
      as,
      body: { categoryId: dish.categoryId, name: { ko: '가' }, price: { amount: 1, currency: 'KRW' } },
    });
    assert.deepEqual([into.status, into.body.violations[0].code], [400, 'unknown-category']);
    assert.deepEqual((await menu.call('GET', '/api/menu/items', { as })).body.items, []);
    const list = await menu.call('GET', '/api/menu/items', { as: { store: theirs } });
    assert.deepEqual(list.body.items, [dish]);
    assert.equal((await menu.call('GET', `/api/stores/${mine}/menu/items/${dish.id}`)).status, 404);
  });

  it('waits for a store whose news has not come yet', async () => {
    const reply = await menu.call('POST', '/api/menu/categories', {
      as: { store: 'too-new' },
      body: { name: { ko: '식사' } },
    });
    assert.deepEqual([reply.status, reply.body.code], [503, 'store-not-ready']);
    assert.equal(reply.headers['retry-after'], '1');
  });
});
