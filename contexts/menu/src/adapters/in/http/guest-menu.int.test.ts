import { Menu, MenuItem } from '@hiorder/contracts';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { matches, startMenuFixture, type MenuFixture } from '../../../testing/index.ts';

describe('the menu for guests', () => {
  let menu: MenuFixture;
  before(async () => {
    menu = await startMenuFixture();
  });
  after(() => menu.stop());

  const read = (store: string, headers: Record<string, string> = {}) =>
    menu.call('GET', `/api/stores/${store}/menu`, { headers });

  it('has categories and items in order, in the shape of the contract', async () => {
    const store = await menu.openStore();
    const dish = await menu.dish(store, {
      optionGroups: [{ name: { ko: '양' }, min: 0, max: 1, options: [{ name: { ko: '많이' } }] }],
    });
    const { status, body, headers } = await read(store);
    assert.equal(status, 200);
    assert.ok(matches(Menu, body));
    assert.equal(body.storeId, store);
    assert.equal(body.version, 2);
    assert.equal(body.categories[0].items[0].id, dish.id);
    assert.deepEqual(body.categories[0].items[0].optionGroups[0].options[0].priceDelta, {
      amount: 0,
      currency: 'KRW',
    });
    assert.equal(headers['content-language'], 'ko');
    assert.equal(headers['vary'], 'Accept-Language, Accept-Encoding');
    const item = await menu.call('GET', `/api/stores/${store}/menu/items/${dish.id}`);
    assert.ok(matches(MenuItem, item.body));
    assert.deepEqual(item.body, body.categories[0].items[0]);
  });

  it('comes compressed: a phone on a slow line waits for it', async () => {
    const store = await menu.openStore();
    for (let dish = 0; dish < 3; dish++) await menu.dish(store);
    const { headers } = await read(store, { 'accept-encoding': 'gzip, br' });
    assert.equal(headers['content-encoding'], 'br');
  });

  it('speaks the language asked for, text by text, else that of the store', async () => {
    const store = await menu.openStore();
    await menu.dish(store, {
      name: { ko: '비빔밥', en: 'Bibimbap', zh: '拌饭' },
      description: { ko: '고소해요', en: 'Nutty' },
    });
    const said = async (language: string) => {
      const { body, headers } = await read(store, { 'accept-language': language });
      const { name, description } = body.categories[0].items[0];
      return [headers['content-language'], name, description];
    };
    assert.deepEqual(await said('en-US,en;q=0.9,ko;q=0.8'), ['en', 'Bibimbap', 'Nutty']);
    assert.deepEqual(await said('zh-TW'), ['zh-Hans', '拌饭', '고소해요']);
    assert.deepEqual(await said('ja'), ['ja', '비빔밥', '고소해요']);
    assert.deepEqual(await said('fr-FR,fr'), ['ko', '비빔밥', '고소해요']);
    assert.deepEqual(await said('en;q=0.2, ko;q=0.7'), ['ko', '비빔밥', '고소해요']);
  });

  it('answers 304 until something changes, for each language on its own', async () => {
    const store = await menu.openStore();
    const dish = await menu.dish(store);
    const first = await read(store);
    const etag = String(first.headers['etag']);
    assert.match(etag, /^"[^"]+"$/);
    const again = await read(store, { 'if-none-match': etag });
    assert.deepEqual([again.status, again.raw.length, again.headers['etag']], [304, 0, etag]);
    assert.equal((await read(store, { 'if-none-match': `W/${etag}, "x"` })).status, 304);
    const english = await read(store, { 'if-none-match': etag, 'accept-language': 'en' });
    assert.equal(english.status, 200);
    assert.notEqual(english.headers['etag'], etag);
    await menu.call('PATCH', `/api/menu/items/${dish.id}`, { as: { store }, body: { spicy: 1 } });
    const changed = await read(store, { 'if-none-match': etag });
    assert.deepEqual([changed.status, changed.body.categories[0].items[0].spicy], [200, 1]);
  });

  it('of one store is not touched by changes of another', async () => {
    const [a, b] = [await menu.openStore(), await menu.openStore()];
    await menu.dish(a);
    const etag = String((await read(a)).headers['etag']);
    await menu.dish(b);
    assert.equal((await read(a, { 'if-none-match': etag })).status, 304);
  });

  it('shows a change made by another replica with the next request', async () => {
    const store = await menu.openStore();
    const dish = await menu.dish(store);
    await read(store);
    await menu.database.pool.query(`update menu_item set price = 1 where id = $1`, [dish.id]);
    await menu.database.pool.query(`update store set menu_version = menu_version + 1 where id = $1`, [store]);
    assert.equal((await read(store)).body.categories[0].items[0].price.amount, 1);
  });

  it('of a store that is not there is not there', async () => {
    const reply = await read('nobody');
    assert.deepEqual([reply.status, reply.body.code], [404, 'store-unknown']);
  });

  it('needs no token', async () => {
    const store = await menu.openStore();
    assert.equal((await read(store, { authorization: 'Bearer nonsense' })).status, 200);
  });
});
