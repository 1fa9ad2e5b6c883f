import { stockChanged, storeProfileChanged, storeRegistered } from '@hiorder/contracts';
import { newId, type EventDefinition, type NewEvent } from '@hiorder/kernel';
import { outboxRows } from '@hiorder/messaging';
import { eventually } from '@hiorder/testing';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startMenuFixture, type MenuFixture } from '../../../testing/index.ts';

describe('what the menu hears', () => {
  let menu: MenuFixture;
  before(async () => {
    menu = await startMenuFixture();
    await menu.menu.start();
  });
  after(() => menu.stop());

  async function publish<D extends EventDefinition>(
    definition: D,
    storeId: string,
    data: NewEvent<D>['data'],
  ): Promise<void> {
    const event = { definition, subject: storeId, storeId, partitionKey: storeId, data };
    const rows = outboxRows('elsewhere', [event]);
    await menu.bus.publish(rows.map(({ topic, event }) => ({ topic, event })));
  }
  const profile = (storeId: string, change = {}) => ({
    storeId,
    name: '달빛식당',
    locale: 'ko-KR',
    currency: 'KRW',
    timeZone: 'Asia/Seoul',
    dayEndsAt: '05:00',
    accent: '#F04E23',
    at: '2026-05-01T00:00:00Z',
    ...change,
  });
  const registered = async () => {
    const store = newId();
    await publish(storeRegistered, store, { ...profile(store), paymentMode: 'prepay' as const });
    await eventually(async () => {
      const { status } = await menu.call('GET', `/api/stores/${store}/menu`);
      assert.equal(status, 200);
    });
    return store;
  };
  const stock = (storeId: string, itemId: string, change = {}) =>
    publish(stockChanged, storeId, {
      storeId,
      itemId,
      quantity: 0,
      soldOut: true,
      soldOutUntil: null,
      at: '2026-05-01T10:00:00Z',
      ...change,
    });
  const item = async (store: string, id: string) =>
    (await menu.call('GET', `/api/stores/${store}/menu/items/${id}`)).body;

  it('a new store can write its menu', async () => {
    const store = await registered();
    const dish = await menu.dish(store);
    assert.equal((await item(store, dish.id)).name, '비빔밥');
  });

  it('an item sells out and comes back, without being another version', async () => {
    const store = await registered();
    const dish = await menu.dish(store);
    const before = await menu.call('GET', `/api/stores/${store}/menu`);
    await stock(store, dish.id, { soldOutUntil: '2026-05-02T00:00:00.000Z' });
    await eventually(async () => assert.equal((await item(store, dish.id)).soldOut, true));
    const gone = await menu.call('GET', `/api/stores/${store}/menu`);
    assert.notEqual(gone.headers['etag'], before.headers['etag']);
    assert.equal(gone.body.version, before.body.version);
    const shown = gone.body.categories[0].items[0];
    assert.deepEqual([shown.availableFrom, shown.version], ['2026-05-02T00:00:00.000Z', 1]);
    await stock(store, dish.id, { soldOut: false, quantity: 5, at: '2026-05-01T11:00:00Z' });
    await eventually(async () => assert.equal((await item(store, dish.id)).soldOut, false));
    assert.equal((await item(store, dish.id)).availableFrom, undefined);
  });

  it('counting down does not make every phone read the menu again', async () => {
    const store = await registered();
    const [counted, marker] = [await menu.dish(store), await menu.dish(store)];
    const etag = async () => (await menu.call('GET', `/api/stores/${store}/menu`)).headers['etag'];
    const before = await etag();
    await stock(store, counted.id, { soldOut: false, quantity: 4 });
    await stock(store, counted.id, { soldOut: false, quantity: 3, at: '2026-05-01T10:01:00Z' });
    const known = async () => {
      const { rows } = await menu.database.pool.query('select at from item_stock where item_id = $1', [
        counted.id,
      ]);
      return rows[0].at.toISOString();
    };
    await eventually(async () => assert.equal(await known(), '2026-05-01T10:01:00.000Z'));
    assert.equal(await etag(), before);
    await stock(store, marker.id);
    await eventually(async () => assert.notEqual(await etag(), before));
  });

  it('old news of stock does not undo newer news', async () => {
    const store = await registered();
    const dish = await menu.dish(store);
    await stock(store, dish.id, { at: '2026-05-01T12:00:00Z' });
    await eventually(async () => assert.equal((await item(store, dish.id)).soldOut, true));
    await stock(store, dish.id, { soldOut: false, at: '2026-05-01T11:00:00Z' });
    const marker = await menu.dish(store);
    await stock(store, marker.id);
    await eventually(async () => assert.equal((await item(store, marker.id)).soldOut, true));
    assert.equal((await item(store, dish.id)).soldOut, true);
  });

  it('an item that starts with none is sold out until ordering speaks', async () => {
    const store = await registered();
    const dish = await menu.dish(store, { initialStock: 0 });
    assert.equal(dish.soldOut, true);
    await stock(store, dish.id, { soldOut: false, quantity: 3, at: '2026-01-01T00:00:00Z' });
    await eventually(async () => assert.equal((await item(store, dish.id)).soldOut, false));
  });

  it('another language or currency of the store shows in its menu', async () => {
    const store = await registered();
    await menu.dish(store, { name: { ko: '비빔밥', en: 'Bibimbap' } });
    const before = await menu.call('GET', `/api/stores/${store}/menu`);
    await publish(storeProfileChanged, store, profile(store, { locale: 'en-US', currency: 'USD' }));
    await eventually(async () => {
      const { body, headers } = await menu.call('GET', `/api/stores/${store}/menu`);
      const dish = body.categories[0].items[0];
      assert.deepEqual(
        [dish.name, dish.price.currency, headers['content-language']],
        ['Bibimbap', 'USD', 'en'],
      );
      assert.equal(body.version, before.body.version + 1);
    });
  });
});
