import { menuItemPublished, SharedOptionGroup, type StaffMenuItem } from '@hiorder/contracts';
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { matches, startMenuFixture, type MenuFixture } from '../../../testing/index.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });
const heat = {
  ...{ name: { ko: '맵기', en: 'Heat' }, min: 1, max: 1 },
  options: [{ name: { ko: '순한맛' } }, { name: { ko: '매운맛' }, priceDelta: won(500) }],
};
const own = {
  ...{ name: { ko: '추가' }, min: 0, max: 1 },
  options: [{ name: { ko: '치즈' }, priceDelta: won(1_000) }],
};

describe('groups of options that dishes have in common', () => {
  let menu: MenuFixture;
  let store: string;
  let as: { store: string };
  let group: SharedOptionGroup;
  before(async () => {
    menu = await startMenuFixture();
  });
  after(() => menu.stop());
  beforeEach(async () => {
    store = await menu.openStore();
    as = { store };
    const made = await menu.call('POST', '/api/menu/option-groups', { as, body: heat });
    assert.deepEqual([made.status, made.headers['etag']], [201, '"1"']);
    assert.ok(matches(SharedOptionGroup, made.body));
    group = made.body;
  });

  const path = () => `/api/menu/option-groups/${group.id}`;
  const input = ({ id, name, min, max, options }: Omit<SharedOptionGroup, 'version' | 'usedBy'>) => ({
    ...{ id, name, min, max, options },
  });
  const body = () => {
    const { id: _, ...rest } = input(group);
    return rest;
  };
  const dish = (price = 9_000): Promise<StaffMenuItem> =>
    menu.dish(store, { price: won(price), optionGroups: [input(group), own] });
  const now = async (id: string) => (await menu.call('GET', `/api/menu/items/${id}`, { as })).body;
  const namesOf = (item: StaffMenuItem) => item.optionGroups[0]!.options.map(({ name }) => name.ko);

  it('are written once and had by several, beside groups of their own', async () => {
    const [stew, soup] = [await dish(), await dish()];
    assert.deepEqual(
      stew.optionGroups.map(({ id, shared }) => [id === group.id, shared]),
      [
        [true, true],
        [false, undefined],
      ],
    );
    const { body: list } = await menu.call('GET', '/api/menu/option-groups', { as });
    assert.deepEqual(list.items, [{ ...group, usedBy: list.items[0].usedBy }]);
    assert.deepEqual([...list.items[0].usedBy].sort(), [stew.id, soup.id].sort());
  });

  it('change in every dish that has them, which are published; others stay as they are', async () => {
    const [stew, soup, plain] = [await dish(), await dish(), await menu.dish(store)];
    await menu.published();
    const [mild] = group.options;
    const options = [{ ...mild, name: { ko: '아주 순한맛' } }, { name: { ko: '불맛' } }];
    const changed = await menu.call('PATCH', path(), {
      ...{ as, headers: { 'if-match': '"1"' }, body: { ...body(), options } },
    });
    assert.deepEqual([changed.status, changed.body.version], [200, 2]);
    assert.equal(changed.body.options[0].id, mild!.id);
    for (const { id } of [stew, soup]) {
      const item = await now(id);
      assert.deepEqual([namesOf(item), item.version], [['아주 순한맛', '불맛'], 2]);
      assert.deepEqual(item.optionGroups[1], stew.id === id ? stew.optionGroups[1] : soup.optionGroups[1]);
    }
    assert.equal((await now(plain.id)).version, 1);
    const told = (await menu.published()).filter(({ type }) => type === menuItemPublished.type);
    assert.deepEqual(told.map(({ data }) => data.itemId).sort(), [stew.id, soup.id].sort());
    assert.equal('shared' in told[0]!.data.optionGroups[0], false);
    const stale = await menu.call('PATCH', path(), {
      ...{ as, headers: { 'if-match': '"1"' }, body: body() },
    });
    assert.deepEqual([stale.status, stale.body.code], [412, 'stale']);
  });

  it('are not changed through a dish, nor into what one of them could not sell', async () => {
    const stew = await dish(1_000);
    const renamed = { ...input(group), name: { ko: '얼마나 맵게' } };
    const refused = await menu.call('PATCH', `/api/menu/items/${stew.id}`, {
      ...{ as, body: { optionGroups: [renamed] } },
    });
    assert.deepEqual(
      [refused.status, refused.body.violations],
      [400, [{ code: 'group-is-shared', path: '/optionGroups/0' }]],
    );
    const options = [{ ...group.options[0], priceDelta: won(-2_000) }];
    const tooCheap = await menu.call('PATCH', path(), { as, body: { ...body(), options } });
    assert.deepEqual(
      [tooCheap.status, tooCheap.body.violations],
      [400, [{ code: 'price-below-zero', path: '/options', itemId: stew.id, least: -1_000 }]],
    );
    assert.deepEqual(namesOf(await now(stew.id)), ['순한맛', '매운맛']);
    const nobody = await menu.call('PATCH', path(), { as, body: { ...body(), max: 3 } });
    assert.deepEqual(nobody.body.violations[0].path, '/max');
  });

  it('run out in all dishes at once', async () => {
    const [stew, soup] = [await dish(), await dish()];
    const url = `/api/menu/items/${stew.id}/options/${group.options[1]!.id}/sold-out`;
    const sold = await menu.call('PUT', url, { as, body: { soldOut: true } });
    assert.equal(sold.body.optionGroups[0].options[1].soldOut, true);
    assert.equal((await now(soup.id)).optionGroups[0].options[1].soldOut, true);
    const { body: list } = await menu.call('GET', '/api/menu/option-groups', { as });
    assert.deepEqual([list.items[0].options[1].soldOut, list.items[0].version], [true, 2]);
  });

  it('tell where they are before they go; dishes may keep them as their own', async () => {
    const stew = await dish();
    const refused = await menu.call('DELETE', path(), { as });
    assert.deepEqual(
      [refused.status, refused.body.code, refused.body.items],
      [409, 'option-group-in-use', [stew.id]],
    );
    assert.equal((await menu.call('DELETE', `${path()}?leaveCopies=true`, { as })).status, 204);
    const item = await now(stew.id);
    assert.deepEqual([namesOf(item), item.optionGroups[0].shared], [['순한맛', '매운맛'], undefined]);
    const renamed = { ...input(group), name: { ko: '얼마나 맵게' } };
    const mine = await menu.call('PATCH', `/api/menu/items/${stew.id}`, {
      ...{ as, body: { optionGroups: [renamed] } },
    });
    assert.equal(mine.status, 200);
    assert.equal((await menu.call('DELETE', path(), { as })).body.code, 'option-group-unknown');
  });

  it('are nothing to another store, or to those who only serve', async () => {
    const stranger = await menu.openStore();
    const theirs = { as: { store: stranger }, body: body() };
    assert.equal((await menu.call('PATCH', path(), theirs)).status, 404);
    assert.equal((await menu.call('DELETE', path(), { as: theirs.as })).status, 404);
    assert.deepEqual((await menu.call('GET', '/api/menu/option-groups', theirs)).body.items, []);
    const category = await menu.category(stranger);
    const item = { categoryId: category.id, name: { ko: '탕' }, price: won(1), optionGroups: [input(group)] };
    const borrowed = await menu.call('POST', '/api/menu/items', { as: theirs.as, body: item });
    assert.deepEqual(borrowed.body.violations[0], { code: 'unknown-id', path: '/optionGroups/0/id' });
    const waiter = { as: { store, role: 'staff' as const }, body: body() };
    assert.equal((await menu.call('PATCH', path(), waiter)).status, 403);
  });
});
