import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startMenuFixture, type MenuFixture } from '../../../testing/index.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const heat = {
  name: { ko: '맵기' },
  min: 1,
  max: 1,
  options: [{ name: { ko: '순한맛' } }, { name: { ko: '매운맛' } }],
};

describe('options that run out, copies, categories with items', () => {
  let menu: MenuFixture;
  let store: string;
  before(async () => {
    menu = await startMenuFixture();
    store = await menu.openStore();
  });
  after(() => menu.stop());

  it('an option is sold out and back by anybody who serves, and guests see it', async () => {
    const dish = await menu.dish(store, { optionGroups: [heat] });
    const [mild] = dish.optionGroups[0]!.options;
    await menu.published();
    const put = (optionId: string, soldOut: boolean) =>
      menu.call('PUT', `/api/menu/items/${dish.id}/options/${optionId}/sold-out`, {
        as: { store, role: 'staff' },
        body: { soldOut },
      });
    const sold = await put(mild!.id, true);
    assert.deepEqual([sold.status, sold.headers['etag'], sold.body.version], [200, '"2"', 2]);
    const shown = await menu.call('GET', `/api/stores/${store}/menu/items/${dish.id}`);
    assert.deepEqual(
      shown.body.optionGroups[0].options.map((one: { soldOut: boolean }) => one.soldOut),
      [true, false],
    );
    const [event] = await menu.published();
    assert.equal(event?.data.optionGroups[0].options[0].soldOut, true);
    assert.equal((await put(mild!.id, false)).body.optionGroups[0].options[0].soldOut, false);
    const unknown = await put('nothing', true);
    assert.deepEqual([unknown.status, unknown.body.code], [404, 'option-unknown']);
  });

  it('a copy begins with the photo of its original', async () => {
    const dish = await menu.dish(store);
    const as = { store };
    const headers = { 'content-type': 'image/png' };
    const original = await menu.call('PUT', `/api/menu/items/${dish.id}/photo`, { as, body: PIXEL, headers });
    const { categoryId, price } = dish;
    const copy = (photoOf: string) =>
      menu.call('POST', '/api/menu/items', { as, body: { categoryId, name: { ko: '둘' }, price, photoOf } });
    const made = await copy(dish.id);
    assert.deepEqual([made.status, made.body.photo], [201, original.body.photo]);
    const theirs = await menu.dish(await menu.openStore());
    for (const unknown of ['nothing', theirs.id]) {
      const refused = await copy(unknown);
      assert.deepEqual([refused.status, refused.body.violations[0].path], [400, '/photoOf']);
    }
  });

  it('a category goes and its items move to the end of another', async () => {
    const [from, to] = [await menu.dish(store), await menu.dish(store)];
    const as = { store };
    await menu.published();
    const gone = (moveTo: string) =>
      menu.call('DELETE', `/api/menu/categories/${from.categoryId}?moveTo=${moveTo}`, { as });
    for (const wrong of ['nothing', from.categoryId]) assert.equal((await gone(wrong)).status, 400);
    assert.equal((await menu.published()).length, 0);
    assert.equal((await gone(to.categoryId)).status, 204);
    const there = await menu.call('GET', `/api/menu/items?categoryId=${to.categoryId}`, { as });
    assert.deepEqual(
      there.body.items.map(({ id, position }: { id: string; position: number }) => [id, position]),
      [
        [to.id, 0],
        [from.id, 1],
      ],
    );
    const types = (await menu.published()).map(({ type }) => type.replace(/^hiorder\.menu\.|\.v1$/g, ''));
    assert.deepEqual(types, ['menu-item-published', 'category-changed', 'menu-changed']);
  });
});
