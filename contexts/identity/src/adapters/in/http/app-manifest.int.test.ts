import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { call } from '../../../testing/calls.ts';
import { openStore, startWorld, type OpenStore, type World } from '../../../testing/identity-world.ts';

let world: World;
let store: OpenStore;

before(async () => {
  world = await startWorld();
  store = await openStore(world, '달빛식당');
});
after(() => world.close());

const ask = (storeId: string) => call(world.identity.http, `GET /api/stores/${storeId}/app.webmanifest`, {});

test('a phone installs the app under the name and colour of its store', async () => {
  const { status, body, headers } = await ask(store.id);
  assert.equal(status, 200);
  assert.equal(headers['content-type'], 'application/manifest+json; charset=utf-8');
  assert.deepEqual(
    [body.id, body.name, body.theme_color, body.lang],
    [`/?store=${store.id}`, '달빛식당', '#F04E23', 'ko'],
  );
});

test('it opens without the code of a table, so that nobody sits down from home', async () => {
  const { body } = await ask(store.id);
  assert.deepEqual([body.start_url, body.scope, body.display], ['/', '/', 'standalone']);
  assert.ok(!JSON.stringify(body).includes('/t/'));
});

test('of a store that is none there is nothing', async () => {
  assert.equal((await ask('nowhere')).status, 404);
});
