import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '@hiorder/kernel';
import { call } from '../../../testing/calls.ts';
import {
  openStore,
  PASSWORD,
  startWorld,
  type OpenStore,
  type World,
} from '../../../testing/identity-world.ts';
import { machineToken, signInAs } from '../../../testing/tokens.ts';

let world: World;
let store: OpenStore;
let origin: string;
let owner: string;
let platform: string;

before(async () => {
  world = await startWorld();
  store = await openStore(world);
  origin = await world.identity.http.listen({ port: 0, host: '127.0.0.1' });
  owner = await tokenOf(store.email);
  const admin = { email: 'Platform@hiorder.dev', password: 'a password for the platform' };
  await world.identity.seed.registerPlatformAdmin(admin);
  platform = await tokenOf(admin.email, admin.password);
});
after(() => world.close());

const tokenOf = async (email: string, password = PASSWORD): Promise<string> =>
  (await signInAs(origin, world.identity.http, { email, password })).tokens.access_token;
const ask = (route: string, token: string, body?: unknown, headers: Record<string, string> = {}) =>
  call(world.identity.http, route, { token, body, headers });
const opening = (change: object = {}) => ({
  name: '새 식당',
  owner: { email: `${newId()}@example.kr`, name: '새 주인', password: PASSWORD },
  ...change,
});

test('the owner sees and changes the profile, and everybody hears of it', async () => {
  const { status, body } = await ask('GET /api/store', owner);
  assert.equal(status, 200);
  assert.deepEqual(body, {
    id: store.id,
    name: '달빛식당',
    locale: 'ko',
    currency: 'KRW',
    timeZone: 'Asia/Seoul',
    dayEndsAt: '05:00',
    accent: '#F04E23',
    logo: null,
    version: 1,
  });
  const changed = await ask('PATCH /api/store', owner, { name: '별빛식당', accent: '#0b6b3a' });
  assert.equal(changed.status, 200);
  assert.deepEqual(changed.body, { ...body, name: '별빛식당', accent: '#0B6B3A', version: 2 });
  await world.publishedOf('hiorder.identity.store-profile-changed.v1', {
    storeId: store.id,
    name: '별빛식당',
  });
  await ask('PATCH /api/store', owner, { name: '달빛식당' });
});

test('two who change it at once: the second is told, and nothing of the first is lost', async () => {
  const read = await ask('GET /api/store', owner);
  const { version } = read.body;
  assert.equal(read.headers['etag'], `"${version}"`);
  const seen = { 'if-match': `"${version}"` };
  const [one, other] = await Promise.all(
    ['#0E7490', '#1D4ED8'].map((accent) => ask('PATCH /api/store', owner, { accent }, seen)),
  );
  const [first, second] = one!.status === 200 ? [one!, other!] : [other!, one!];
  assert.deepEqual([first.status, first.body.version], [200, version + 1], JSON.stringify(first.body));
  assert.equal(first.headers['etag'], `"${version + 1}"`);
  assert.deepEqual([second.status, second.body.code, second.body.version], [412, 'stale', version + 1]);
  assert.deepEqual((await ask('GET /api/store', owner)).body, first.body);
  const same = await ask(
    'PATCH /api/store',
    owner,
    { accent: first.body.accent },
    { 'if-match': String(first.headers['etag']) },
  );
  assert.equal(same.body.version, version + 1, 'what is so already is no change');
  assert.equal(
    (await ask('PATCH /api/store', owner, { accent: '#F04E23' })).status,
    200,
    'who names none is not asked',
  );
});

test('a change whose answer was lost on its way is the same change when it is sent again', async () => {
  const { version } = (await ask('GET /api/store', owner)).body;
  const headers = { 'if-match': `"${version}"`, 'idempotency-key': newId() };
  const send = () => ask('PATCH /api/store', owner, { dayEndsAt: '04:00' }, headers);
  const [first, again] = [await send(), await send()];
  assert.deepEqual([first.status, again.status, again.body], [200, 200, first.body]);
  assert.equal((await ask('PATCH /api/store', owner, { dayEndsAt: '05:00' })).status, 200);
});

for (const [why, body] of [
  ['nothing', {}],
  ['an unknown time zone', { timeZone: 'Mars/Olympus' }],
  ['a colour that is none', { accent: 'red' }],
  ['half past twenty-five', { dayEndsAt: '25:30' }],
  ['a language we do not speak', { locale: 'fr' }],
  ['another currency', { currency: 'USD' }],
  ['no visible name', { name: ' \u3164 ' }],
  ['an unknown field', { id: 'other' }],
] as const) {
  test(`a profile with ${why} is refused and nothing changes`, async () => {
    assert.equal((await ask('PATCH /api/store', owner, body)).status, 400);
    assert.equal((await ask('GET /api/store', owner)).body.name, '달빛식당');
  });
}

test('only the owner may', async () => {
  const machine = await machineToken(world, store.id);
  for (const token of [machine, platform]) {
    assert.equal((await ask('GET /api/store', token)).status, 403);
    assert.equal((await ask('PATCH /api/store', token, { name: 'x' })).status, 403);
  }
  assert.equal((await call(world.identity.http, 'GET /api/store')).status, 401);
});

test('the platform opens a store, and its owner signs in at once', async () => {
  const wanted = opening({
    locale: 'en',
    currency: 'USD',
    timeZone: 'America/New_York',
    paymentMode: 'postpay',
  });
  const { status, body } = await ask('POST /api/stores', platform, wanted);
  assert.equal(status, 201);
  assert.equal(body.currency, 'USD');
  assert.equal(body.owner.email, wanted.owner.email);
  assert.ok(!JSON.stringify(body).includes(PASSWORD));
  const about = { storeId: body.id, paymentMode: 'postpay', currency: 'USD' };
  await world.publishedOf('hiorder.identity.store-registered.v1', about);
  const token = await tokenOf(wanted.owner.email);
  assert.equal((await ask('GET /api/store', token)).body.id, body.id);
});

test('one address is one account, also at the same moment', async () => {
  const { owner: person } = opening();
  const answers = await Promise.all(
    Array.from({ length: 4 }, (_, i) =>
      ask(
        'POST /api/stores',
        platform,
        opening({
          name: `식당 ${i}`,
          owner: { ...person, email: i % 2 ? person.email : person.email.toUpperCase() },
        }),
      ),
    ),
  );
  assert.equal(answers.filter(({ status }) => status === 201).length, 1);
  assert.ok(answers.every(({ status, body }) => status === 201 || body.code === 'email-taken'));
  const { rows } = await world.database.pool.query(
    `select count(*)::int as n from store where name like '식당 %'`,
  );
  assert.equal(rows[0].n, 1, 'a refusal leaves no store behind');
});

test('the same key opens one store', async () => {
  const body = opening();
  const headers = { 'idempotency-key': newId() };
  const first = await ask('POST /api/stores', platform, body, headers);
  const second = await ask('POST /api/stores', platform, body, headers);
  assert.deepEqual(second.body, first.body);
  assert.equal(second.headers['idempotency-replayed'], 'true');
});

test('an owner opens no stores, a platform administrator runs none', async () => {
  assert.equal((await ask('POST /api/stores', owner, opening())).status, 403);
  assert.equal((await ask('GET /api/table-codes', platform)).status, 403);
});

for (const [why, change] of [
  ['a short password', { owner: { email: 'a@b.kr', name: 'A', password: 'short' } }],
  ['the address as password', { owner: { email: 'somebody@b.kr', name: 'A', password: 'somebody@b.kr' } }],
  ['no address', { owner: { email: 'nobody', name: 'A', password: PASSWORD } }],
  ['an unknown currency', { currency: 'QQQ' }],
  ['no owner', { owner: undefined }],
] as const) {
  test(`a store with ${why} is refused`, async () => {
    assert.equal((await ask('POST /api/stores', platform, opening(change))).status, 400);
  });
}

test('staff are told who they are', async () => {
  const { body } = await ask('GET /api/me', owner);
  assert.equal(body.role, 'owner');
  assert.equal(body.name, '지우');
  assert.equal(body.email, store.email);
  assert.equal(body.store.id, store.id);
  assert.ok(body.permissions.includes('store.change') && body.permissions.includes('orders.handle'));
  const admin = await ask('GET /api/me', platform);
  assert.equal(admin.body.store, null);
  assert.deepEqual(admin.body.permissions, ['stores.open', 'system.operate', 'me.see']);
  const machine = await ask('GET /api/me', await machineToken(world, store.id));
  assert.equal(machine.body.name, 'POS');
  assert.ok(
    machine.body.permissions.includes('menu.manage') && !machine.body.permissions.includes('store.change'),
  );
});

test('who signs out gives up the token at hand', async () => {
  const token = await tokenOf(store.email);
  assert.equal((await ask('DELETE /api/me/session', token)).status, 204);
  const { jti: value } = await world.options.verifier.verify(token);
  await world.publishedOf('hiorder.identity.tokens-revoked.v1', { claim: 'jti', value });
});

test('seeding twice changes nothing', async () => {
  const again = await openStore(world);
  assert.equal(again.id, store.id);
  assert.deepEqual(again.tables, store.tables);
  await world.identity.seed.registerPlatformAdmin({
    email: 'platform@hiorder.dev',
    password: 'another password',
  });
  assert.ok(await tokenOf('platform@hiorder.dev', 'a password for the platform'));
});
