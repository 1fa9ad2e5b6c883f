import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fixedClock, newId } from '@hiorder/kernel';
import { call } from '../../../testing/calls.ts';
import { openStore, startWorld, type OpenStore, type World } from '../../../testing/identity-world.ts';
import { phones } from '../../../testing/phones.ts';
import { machineToken } from '../../../testing/tokens.ts';

const clock = fixedClock(new Date());
let world: World;
let store: OpenStore;
const revoked = new Set<unknown>();
const { scan, me, renew, codeOf, whereLeads } = phones(() => ({ world, store }));

before(async () => {
  world = await startWorld({ clock, isRevoked: (claims) => revoked.has(claims['sub']) });
  store = await openStore(world, '달빛식당', 12);
});
after(() => world.close());

test('a token that is no good makes a new guest, not an error', async () => {
  const first = await scan(4);
  for (const token of ['nonsense', `${first.body.accessToken}x`, await machineToken(world, store.id)]) {
    const again = await scan(4, {}, { token });
    assert.equal(again.status, 201);
    assert.notEqual(again.body.guest.id, first.body.guest.id);
  }
});

test('nobody becomes a guest who was not there by forging a token', async () => {
  const { body: guest } = await scan(4);
  const [header, , signature] = guest.accessToken.split('.');
  const claims = { ...(await world.options.verifier.verify(guest.accessToken)), sub: newId() };
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  assert.equal((await me(`${header}.${payload}.${signature}`)).status, 401);
  const none = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url');
  assert.equal((await me(`${none}.${payload}.`)).status, 401);
});

test('a guest is told who they are and what they may do', async () => {
  const { body: session } = await scan(7, { nickname: '나' });
  const { status, body } = await me(session.accessToken);
  assert.equal(status, 200);
  assert.equal(body.role, 'guest');
  assert.equal(body.name, '나');
  assert.deepEqual(body.guest, session.guest);
  assert.deepEqual(body.table, session.table);
  assert.deepEqual(body.tableSession, session.tableSession);
  assert.deepEqual(body.store, session.store);
  assert.ok(body.permissions.includes('orders.place'));
});

test('a guest takes another name, and everybody hears of it', async () => {
  const { body: session } = await scan(8);
  const rename = (nickname: unknown) =>
    call(world.identity.http, 'PATCH /api/me', { token: session.accessToken, body: { nickname } });
  const { status, body } = await rename('  새 이름 ');
  assert.equal(status, 200);
  assert.equal(body.guest.nickname, '새 이름');
  await world.publishedOf('hiorder.identity.guest-renamed.v1', {
    guestId: session.guest.id,
    nickname: '새 이름',
    tableSessionId: session.tableSession.id,
  });
  assert.equal((await rename('\u200B')).body.violations[0].code, 'nickname-empty');
  assert.equal((await rename('')).status, 400);
  const renewed = await renew({ guestId: session.guest.id, tableSessionId: session.tableSession.id });
  assert.equal((await world.options.verifier.verify(renewed.body.accessToken))['name'], '새 이름');
});

test('a token is renewed while the guest is there, for services only', async () => {
  const { body: session } = await scan(8);
  const ids = { guestId: session.guest.id, tableSessionId: session.tableSession.id };
  const { status, body } = await renew(ids);
  assert.equal(status, 200);
  assert.equal(body.expiresIn, 600);
  const claims = await world.options.verifier.verify(body.accessToken);
  assert.equal(claims.sub, session.guest.id);
  assert.equal((await renew(ids, session.accessToken)).status, 401);
  assert.equal((await renew(ids, await machineToken(world, store.id))).status, 401);
  for (const wrong of [
    { ...ids, guestId: newId() },
    { ...ids, tableSessionId: newId() },
  ]) {
    const refused = await renew(wrong);
    assert.equal(refused.status, 410);
    assert.equal(refused.body.code, 'session-closed');
  }
});

test('the gateway may ask where a code leads, which seats nobody', async () => {
  const before = world.ordering.joins.length;
  const { status, body } = await whereLeads(codeOf(7));
  assert.equal(status, 200);
  assert.deepEqual([body.store.id, body.store.name, body.table.name], [store.id, store.name, '8']);
  assert.deepEqual(world.ordering.joins.slice(before), []);
  const unknown = await whereLeads('nocode00000000000000000000');
  assert.deepEqual([unknown.status, unknown.body.code], [404, 'table-code-unknown']);
  assert.equal((await whereLeads(codeOf(7), await machineToken(world, store.id))).status, 401);
});

test('who leaves is revoked, not renewed, and comes back as somebody else', async () => {
  const { body: session } = await scan(9);
  const token: string = session.accessToken;
  assert.equal((await call(world.identity.http, 'DELETE /api/me/session', { token })).status, 204);
  const about = { claim: 'sub', value: session.guest.id, storeId: store.id };
  await world.publishedOf('hiorder.identity.tokens-revoked.v1', about);
  const ids = { guestId: session.guest.id, tableSessionId: session.tableSession.id };
  assert.equal((await renew(ids)).status, 410);
  assert.equal((await me(token)).status, 401, 'also before the revocation has come round');
  revoked.add(session.guest.id);
  assert.equal((await me(token)).body.code, 'token-revoked');
  assert.notEqual((await scan(9, {}, { token })).body.guest.id, session.guest.id);
});

test('a token ends after ten minutes', async () => {
  const { body: session } = await scan(9);
  clock.advance(599_000);
  assert.equal((await me(session.accessToken)).status, 200);
  clock.advance(1_000);
  const { status, body } = await me(session.accessToken);
  assert.equal(status, 401);
  assert.equal(body.code, 'token-expired');
});

test('a guest may not do what staff may', async () => {
  const { body: session } = await scan(10);
  const token: string = session.accessToken;
  for (const route of [
    'GET /api/table-codes',
    'GET /api/store',
    `DELETE /api/tables/${store.tables[10]?.id}`,
  ]) {
    assert.equal((await call(world.identity.http, route, { token })).status, 403, route);
  }
});
