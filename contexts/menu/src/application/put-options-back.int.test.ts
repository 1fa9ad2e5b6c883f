import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { StaffMenuItem } from '@hiorder/contracts';
import { postgresCategories } from '../adapters/out/postgres/categories.postgres.ts';
import { postgresItems } from '../adapters/out/postgres/items.postgres.ts';
import { postgresOptionsToPutBack } from '../adapters/out/postgres/options-to-put-back.postgres.ts';
import { postgresOutbox } from '../adapters/out/postgres/outbox.postgres.ts';
import { postgresSharedGroups } from '../adapters/out/postgres/shared-groups.postgres.ts';
import { postgresStores } from '../adapters/out/postgres/stores.postgres.ts';
import { startMenuFixture, type MenuFixture } from '../testing/index.ts';
import { onStoreProfileChanged } from './policies/on-store-profile-changed.ts';
import { putOptionsBack } from './put-options-back.ts';

const heat = {
  name: { ko: '맵기' },
  min: 1,
  max: 1,
  options: [{ name: { ko: '순한맛' } }, { name: { ko: '매운맛' } }],
};

describe('options that are sold out for a time', () => {
  let menu: MenuFixture;
  let store: string;
  let dish: StaffMenuItem;
  const deps = () => ({
    ...{ unitOfWork: menu.database, clock: menu.clock, outbox: postgresOutbox, newId: () => 'none' },
    ...{ stores: postgresStores, categories: postgresCategories, items: postgresItems },
    ...{ sharedGroups: postgresSharedGroups, optionsToPutBack: postgresOptionsToPutBack },
  });
  const run = () => putOptionsBack(deps())();
  const mild = (item: StaffMenuItem) => item.optionGroups[0]!.options[0]!;
  const now = async (id = dish.id): Promise<StaffMenuItem> =>
    (await menu.call('GET', `/api/menu/items/${id}`, { as: { store } })).body;
  const put = (body: object, item = dish) =>
    menu.call('PUT', `/api/menu/items/${item.id}/options/${mild(item).id}/sold-out`, {
      as: { store, role: 'staff' },
      body,
    });
  const inMinutes = (minutes: number) =>
    new Date(menu.clock.now().getTime() + minutes * 60_000).toISOString();

  before(async () => {
    menu = await startMenuFixture();
    store = await menu.openStore();
    dish = await menu.dish(store, { optionGroups: [heat] });
  });
  after(() => menu.stop());

  it('say until when, and are on sale again by themselves when it is over', async () => {
    const until = inMinutes(30);
    const sold = await put({ soldOut: true, until });
    assert.deepEqual([mild(sold.body).soldOut, mild(sold.body).soldOutUntil], [true, until]);
    assert.equal(await run(), 0);
    menu.clock.set(inMinutes(31));
    await menu.published();
    // Two replicas at once.
    const taken = await Promise.all([run(), run()]);
    assert.deepEqual(taken.sort(), [0, 1]);
    const back = mild(await now());
    assert.deepEqual([back.soldOut, back.soldOutUntil], [false, undefined]);
    const events = await menu.published();
    assert.deepEqual(
      events.map(({ type }) => type.split('.').at(-2)),
      ['menu-item-published', 'menu-changed'],
    );
    assert.deepEqual(Object.keys(events[0]?.data.optionGroups[0].options[0]).includes('soldOutUntil'), false);
  });

  it('stay sold out where that was said anew meanwhile, and are left alone where they are back', async () => {
    await put({ soldOut: true, until: inMinutes(30) });
    await put({ soldOut: true });
    menu.clock.set(inMinutes(31));
    assert.equal(await run(), 0);
    assert.equal(mild(await now()).soldOut, true);
    await put({ soldOut: true, until: inMinutes(30) });
    await put({ soldOut: false });
    menu.clock.set(inMinutes(31));
    assert.equal(await run(), 0);
    const { version } = await now();
    await put({ soldOut: true, until: inMinutes(5) });
    const optionGroups = (await now()).optionGroups.map(({ shared: _, ...group }) => ({
      ...group,
      options: group.options.map(({ soldOutUntil: _until, ...option }) => ({ ...option, soldOut: false })),
    }));
    const edit = { as: { store }, body: { optionGroups } };
    assert.equal((await menu.call('PATCH', `/api/menu/items/${dish.id}`, edit)).status, 200);
    menu.clock.set(inMinutes(6));
    assert.equal(await run(), 1);
    assert.equal((await now()).version, version + 2, 'nothing was left to change');
  });

  it('keep their time when something else of them is edited', async () => {
    const until = inMinutes(30);
    await put({ soldOut: true, until });
    const optionGroups = (await now()).optionGroups.map(({ shared: _, ...group }) => ({
      ...group,
      name: { ko: '얼마나 맵게' },
      options: group.options.map(({ soldOutUntil: _until, ...option }) => option),
    }));
    const edit = { as: { store }, body: { optionGroups } };
    const { body } = await menu.call('PATCH', `/api/menu/items/${dish.id}`, edit);
    assert.deepEqual([mild(body).soldOut, mild(body).soldOutUntil], [true, until]);
    await put({ soldOut: false });
  });

  it('that dishes have in common come back in all of them', async () => {
    const as = { store };
    const { body: group } = await menu.call('POST', '/api/menu/option-groups', { as, body: heat });
    const shared = { ...heat, id: group.id, options: group.options };
    const [one, other] = [
      await menu.dish(store, { optionGroups: [shared] }),
      await menu.dish(store, { optionGroups: [shared] }),
    ];
    await put({ soldOut: true, until: inMinutes(10) }, one);
    assert.equal(mild(await now(other.id)).soldOut, true);
    menu.clock.set(inMinutes(11));
    assert.equal(await run(), 1);
    for (const { id } of [one, other]) assert.equal(mild(await now(id)).soldOut, false);
  });

  it('end with the business day, where it is known when that is', async () => {
    const unknown = await put({ soldOut: true, untilClosing: true });
    assert.deepEqual([mild(unknown.body).soldOut, mild(unknown.body).soldOutUntil], [true, undefined]);
    const data = {
      ...{ storeId: store, name: '달빛식당', locale: 'ko', currency: 'KRW', timeZone: 'Asia/Seoul' },
      ...{ dayEndsAt: '05:00', accent: '#d63c12', at: menu.clock.now().toISOString() },
    };
    const told = onStoreProfileChanged(deps());
    await menu.database.transaction((tx) => told(tx, data as Parameters<typeof told>[1]));
    menu.clock.set('2026-05-02T09:00:00Z');
    const sold = await put({ soldOut: true, untilClosing: true });
    assert.equal(mild(sold.body).soldOutUntil, '2026-05-02T20:00:00.000Z');
  });

  it('refuse a time that is over, that is none, or that stands beside another', async () => {
    const wrong = [{ until: inMinutes(-1) }, { until: 'soon' }, { until: inMinutes(30), untilClosing: true }];
    for (const body of wrong) {
      const refused = await put({ soldOut: true, ...body });
      assert.deepEqual([refused.status, refused.body.code], [400, 'request-invalid'], JSON.stringify(body));
    }
  });
});
