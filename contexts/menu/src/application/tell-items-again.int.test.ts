import { menuItemPublished } from '@hiorder/contracts';
import { clientOf } from '@hiorder/postgres';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { postgresItems } from '../adapters/out/postgres/items.postgres.ts';
import { postgresItemsToTell } from '../adapters/out/postgres/items-to-tell.postgres.ts';
import { postgresOutbox } from '../adapters/out/postgres/outbox.postgres.ts';
import { postgresStores } from '../adapters/out/postgres/stores.postgres.ts';
import { startMenuFixture, type MenuFixture } from '../testing/index.ts';
import { tellItemsAgain } from './tell-items-again.ts';

let fixture: MenuFixture;
before(async () => {
  fixture = await startMenuFixture();
});
after(() => fixture.stop());

/** As the migration leaves them on a database that has items already. */
const toTell = (storeId: string) =>
  fixture.database.transaction((tx) =>
    clientOf(tx).query('insert into item_to_tell select store_id, id from menu_item where store_id = $1', [
      storeId,
    ]),
  );

const tell = () =>
  tellItemsAgain({
    ...{ unitOfWork: fixture.database, clock: fixture.clock, itemsToTell: postgresItemsToTell },
    ...{ stores: postgresStores, items: postgresItems, outbox: postgresOutbox },
  })();
const told = async (storeId: string) =>
  (await fixture.published())
    .filter(({ type, storeid }) => type === menuItemPublished.type && storeid === storeId)
    .map(({ data }) => [data.itemId, data.version, data.categoryId])
    .sort();

test('items from before are told once more as they are, with their category, and then no more', async () => {
  const [store, other] = [await fixture.openStore(), await fixture.openStore()];
  const dishes = [await fixture.dish(store), await fixture.dish(store)];
  await fixture.dish(other);
  await fixture.published();
  assert.equal(await tell(), 0, 'new ones are told when they are made');

  for (const one of [store, other]) await toTell(one);
  assert.equal((await tell()) + (await tell()), 3, 'a store at a time');
  assert.deepEqual(
    await told(store),
    dishes.map(({ id, version, categoryId }) => [id, version, categoryId]).sort(),
  );
  assert.equal(await tell(), 0);
});

test('an hour and a day after such a migration all are told again, for replicas that were not renewed yet', async () => {
  const store = await fixture.openStore();
  const [kept, gone] = [await fixture.dish(store), await fixture.dish(store)];
  const { pool } = fixture.database;
  await pool.query('update menu_item set retired_at = now() where id = $1', [gone.id]);
  const migration = new URL('../../migrations/0006_items_retold.sql', import.meta.url);
  const plan = (await readFile(migration, 'utf8')).split(';').find((sql) => sql.includes('insert into'))!;
  await pool.query(plan);
  const { rows } = await pool.query<{ at: Date }>('select at from items_retold order by at');
  await fixture.published();
  const all = async () => {
    while ((await tell()) > 0);
    return told(store);
  };
  for (const { at } of rows) {
    fixture.clock.set(new Date(at.getTime() - 1));
    assert.deepEqual(await all(), []);
    // The database counts microseconds.
    fixture.clock.set(new Date(at.getTime() + 1));
    assert.deepEqual(await all(), [[kept.id, kept.version, kept.categoryId]]);
  }
  const [anHour, aDay] = rows.map(({ at }) => at.getTime());
  assert.equal(aDay! - anHour!, 23 * 3_600_000);
  assert.deepEqual(await all(), [], 'and then no more');
});
