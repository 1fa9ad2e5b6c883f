import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createIdentity } from './index.ts';
import { PASSWORD, startWorld, type World } from './testing/identity-world.ts';

let world: World;
before(async () => (world = await startWorld()));
after(() => world.close());

const owner = { email: 'jiwoo@dalbit.kr', name: '지우', password: PASSWORD };
const tables = [{ name: '1' }, { name: '2' }];

test('replicas that start at the same moment make one demo store, and each is told of it', async () => {
  const replicas = [world.identity, createIdentity(world.options), createIdentity(world.options)];
  const stores = await Promise.all(
    replicas.map(({ seed }) => seed.registerStore({ name: '달빛식당', owner, tables })),
  );
  assert.equal(new Set(stores.map(({ id }) => id)).size, 1);
  const codes = stores.map((store) => store.tables.map(({ name, code }) => `${name} ${code}`));
  for (const told of codes) assert.deepEqual(told, codes[0]);
  const { rows } = await world.database.pool.query('select name from store_table order by position');
  assert.deepEqual(rows, tables);
  const { rows: made } = await world.database.pool.query('select count(*)::int as stores from store');
  assert.deepEqual(made, [{ stores: 1 }]);
});

test('an address that somebody else’s store has is refused still', async () => {
  await assert.rejects(
    world.identity.seed.registerStore({ name: '해빛식당', owner, tables }),
    /Store 해빛식당 was refused: email-taken/,
  );
});
