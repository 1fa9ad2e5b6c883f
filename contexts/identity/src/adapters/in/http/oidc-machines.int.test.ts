import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createBrowser } from '../../../testing/browser.ts';
import {
  MACHINE,
  openStore,
  startWorld,
  type OpenStore,
  type World,
} from '../../../testing/identity-world.ts';
import { askForTokens, authorizationRequest, basic, webClient } from '../../../testing/tokens.ts';

let world: World;
let store: OpenStore;
let origin: string;

before(async () => {
  world = await startWorld();
  store = await openStore(world);
  origin = await world.identity.http.listen({ port: 0, host: '127.0.0.1' });
});
after(() => world.close());

test('a machine signs in with its secret, by header or in the body, for its store', async () => {
  await world.identity.seed.registerMachineClient({ ...MACHINE, storeId: store.id, name: '카운터 POS' });
  const { http } = world.identity;
  const byHeader = await askForTokens(
    http,
    { grant_type: 'client_credentials' },
    basic(MACHINE.clientId, MACHINE.secret),
  );
  const inBody = await http.inject({
    method: 'POST',
    url: '/oidc/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: MACHINE.clientId,
      client_secret: MACHINE.secret,
    }).toString(),
  });
  for (const token of [byHeader.body.access_token, inBody.json().access_token]) {
    const claims = await world.options.verifier.verify(token);
    assert.equal(claims.role, 'machine');
    assert.equal(claims['store'], store.id);
    assert.equal(claims['name'], '카운터 POS');
    assert.equal(claims.sub, MACHINE.clientId);
  }
});

test('a machine’s earlier secret stops working; nobody’s hash is a secret', async () => {
  const { http, seed } = world.identity;
  const machine = { clientId: 'changing', storeId: store.id, name: 'POS' };
  await seed.registerMachineClient({ ...machine, secret: 'a'.repeat(40) });
  await seed.registerMachineClient({ ...machine, secret: 'b'.repeat(40) });
  const ask = (secret: string) =>
    askForTokens(http, { grant_type: 'client_credentials' }, basic('changing', secret));
  assert.equal((await ask('a'.repeat(40))).status, 401);
  assert.equal((await ask('b'.repeat(40))).status, 200);
  const { rows } = await world.database.pool.query(
    `select secret_hash from machine_client where client_id = 'changing'`,
  );
  assert.equal((await ask((rows[0].secret_hash as Buffer).toString('base64url'))).status, 401);
  assert.equal((await ask('')).status, 400);
});

test('a machine gets no refresh token and no code', async () => {
  await world.identity.seed.registerMachineClient({ ...MACHINE, storeId: store.id, name: 'POS' });
  const { body } = await askForTokens(
    world.identity.http,
    { grant_type: 'client_credentials' },
    basic(MACHINE.clientId, MACHINE.secret),
  );
  assert.equal(body.refresh_token, undefined);
  const answer = await createBrowser(origin).get(authorizationRequest({ client_id: MACHINE.clientId }).url);
  assert.equal(answer.status, 400);
});

test('the provider answers bad input without falling over', async () => {
  const { http } = world.identity;
  const post = (payload: string, type: string) =>
    http.inject({
      method: 'POST',
      url: '/oidc/token',
      headers: { 'content-type': type, authorization: webClient },
      payload,
    });
  assert.equal((await post('grant_type=nothing', 'application/x-www-form-urlencoded')).statusCode, 400);
  assert.equal((await post('{}', 'application/json')).statusCode, 400);
  assert.equal(
    (await post('x'.repeat(200_000), 'application/x-www-form-urlencoded')).statusCode >= 400,
    true,
  );
  assert.equal((await http.inject('/oidc/nothing-here')).statusCode, 404);
  assert.equal((await http.inject('/oidc/interaction/unknown')).statusCode, 400);
});
