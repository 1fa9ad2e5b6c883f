import { eventCatalogue, Menu, menuItemPublished, type MenuItem } from '@hiorder/contracts';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import sharp from 'sharp';
import { matches, startMenuFixture, type MenuFixture } from '../testing/index.ts';

describe('the demo menu', () => {
  let menu: MenuFixture;
  before(async () => {
    menu = await startMenuFixture();
  });
  after(() => menu.stop());

  it('is seeded once, published, with pictures, and keeps what staff made of it', async () => {
    const store = 'dalbit';
    await menu.menu.seedDemo(store);
    const events = await menu.published();
    const items = events.filter(({ type }) => type === menuItemPublished.type);
    const { body } = await menu.call('GET', `/api/stores/${store}/menu`);
    assert.ok(matches(Menu, body));
    const shown = body.categories.flatMap((category: Menu['categories'][number]) => category.items);
    assert.equal(items.length, shown.length);
    assert.ok(shown.length >= 45);
    for (const { type, data } of events) assert.ok(matches(eventCatalogue.get(type)!.schema, data), type);
    const soldOut = shown.filter((one: MenuItem) => one.soldOut).map((one: MenuItem) => one.name);
    assert.deepEqual(soldOut, ['통영 굴전']);

    const stew = shown.find((one: MenuItem) => one.name === '달빛 부대찌개');
    assert.deepEqual(stew.price, { amount: 24_000, currency: 'KRW' });
    assert.equal(stew.photo.tint, 'peach');
    const picture = await menu.call('GET', stew.photo.src, { headers: { accept: 'image/avif' } });
    const { width, height, hasAlpha } = await sharp(picture.raw).metadata();
    assert.deepEqual([width, height, hasAlpha], [480, 360, true]);

    await menu.call('DELETE', `/api/menu/items/${shown[5].id}`, { as: { store } });
    await menu.call('PATCH', `/api/menu/items/${stew.id}`, {
      as: { store },
      body: { price: { amount: 25_000, currency: 'KRW' } },
    });
    await menu.published();
    await menu.menu.seedDemo(store);
    assert.deepEqual(await menu.published(), []);
    const after = await menu.call('GET', `/api/stores/${store}/menu`);
    const now = after.body.categories.flatMap((category: Menu['categories'][number]) => category.items);
    assert.equal(now.length, shown.length - 1);
    assert.equal(now[0].price.amount, 25_000);
  });

  it('can be given to several stores', async () => {
    await Promise.all([
      menu.menu.seedDemo('first'),
      menu.menu.seedDemo('second'),
      menu.menu.seedDemo('second'),
    ]);
    const ids = async (store: string) => {
      const { body } = await menu.call('GET', `/api/stores/${store}/menu`);
      return body.categories.flatMap((category: Menu['categories'][number]) =>
        category.items.map(({ id }) => id),
      );
    };
    const [first, second] = [await ids('first'), await ids('second')];
    assert.equal(first.length, second.length);
    assert.equal(new Set([...first, ...second]).size, first.length * 2);
  });
});
