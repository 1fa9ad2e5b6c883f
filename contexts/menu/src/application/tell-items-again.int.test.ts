import { menuItemPublished } from '@hiorder/contracts';
import { clientOf } from '@hiorder/postgres';
import assert from 'node:assert/strict';
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

test('items from before are told once more as they are, with their category, and then no more', async () => {
  const tell = tellItemsAgain({
    ...{ unitOfWork: fixture.database, clock: fixture.clock, itemsToTell: postgresItemsToTell },
    ...{ stores: postgresStores, items: postgresItems, outbox: postgresOutbox },
  });
  const [store, other] = [await fixture.openStore(), await fixture.openStore()];
  const dishes = [await fixture.dish(store), await fixture.dish(store)];
  await fixture.dish(other);
  await fixture.published();
  assert.equal(await tell(), 0, 'new ones are told when they are made');

  for (const one of [store, other]) await toTell(one);
  assert.equal((await tell()) + (await tell()), 3, 'a store at a time');
  const told = (await fixture.published()).filter(({ type }) => type === menuItemPublished.type);
  const ours = told.filter(({ storeid }) => storeid === store).map(({ data }) => data);
  assert.deepEqual(
    ours.map(({ itemId, version, categoryId }) => [itemId, version, categoryId]).sort(),
    dishes.map(({ id, version, categoryId }) => [id, version, categoryId]).sort(),
  );
  assert.equal(await tell(), 0);
});
