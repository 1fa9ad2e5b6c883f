import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { waitOf } from '../../../domain/sign-in-throttle.ts';
import { call } from '../../../testing/calls.ts';
import { openStore, startWorld, type OpenStore, type World } from '../../../testing/identity-world.ts';
import { machineToken } from '../../../testing/tokens.ts';

const PIN = '471108';
let now = new Date('2026-11-21T03:00:00Z');
let world: World;
let store: OpenStore;
let token: string;

before(async () => {
  world = await startWorld({ clock: { now: () => now } });
  store = await openStore(world, '달빛식당', 2);
  token = await machineToken(world, store.id);
});
after(() => world.close());

const ask = (route: string, body?: unknown, as = token) =>
  call(world.identity.http, route, { token: as, body });
const tries = (pin: string, table = 0, code = store.tables[table]!.code) =>
  call(world.identity.http, 'POST /api/tablet-pin/check', { body: { code, pin } });

test('without a PIN no tablet is locked; a manager sets one that guests do not guess', async () => {
  assert.deepEqual((await ask('GET /api/tablet-pin')).body, { set: false });
  assert.equal((await tries(PIN)).body.code, 'tablet-pin-not-set');
  assert.equal((await ask('PUT /api/tablet-pin', { pin: '123456' })).body.code, 'tablet-pin-too-simple');
  for (const pin of ['12345', 'abcdef', 123456])
    assert.equal((await ask('PUT /api/tablet-pin', { pin })).status, 400);
  assert.deepEqual((await ask('PUT /api/tablet-pin', { pin: PIN })).body, { set: true });
  assert.deepEqual((await ask('GET /api/tablet-pin')).body, { set: true });
  assert.equal((await ask('PUT /api/tablet-pin', { pin: PIN })).status, 200);
  const pinChanged = 'hiorder.identity.tablet-pin-changed.v1';
  await world.publishedOf(pinChanged, { storeId: store.id, first: false });
  const told = world.published.filter(({ type }) => type === pinChanged);
  assert.deepEqual(
    told.map(({ data }) => (data as { first: boolean }).first),
    [true, false],
  );
  assert.ok(!JSON.stringify(told).includes(PIN));
  const kept = await world.database.pool.query('select * from tablet_pin');
  assert.ok(!JSON.stringify(kept.rows).includes(PIN));
});

test('the right PIN says where the tablet stands; another store’s, or an unknown table, nothing', async () => {
  const { status, body } = await tries(PIN);
  assert.deepEqual([status, body.store.name, body.table.name], [200, '달빛식당', '1']);
  const other = await openStore(world, '다른 식당', 1);
  const theirs = await machineToken(world, other.id);
  assert.deepEqual((await ask('GET /api/tablet-pin', undefined, theirs)).body, { set: false });
  assert.equal((await ask('PUT /api/tablet-pin', { pin: '220917' }, theirs)).status, 200);
  assert.equal((await tries(PIN, 0, other.tables[0]!.code)).body.code, 'tablet-pin-wrong');
  assert.equal((await tries(PIN, 0, 'x'.repeat(26))).body.code, 'table-code-unknown');
});

test('who tries many PINs waits, longer and longer; other tables go on, and the right one forgives', async () => {
  const wrong = await Promise.all(Array.from({ length: 12 }, (_, at) => tries(String(500_000 + at))));
  const codes = wrong.map(({ body }) => body.code);
  assert.equal(codes.filter((code) => code === 'tablet-pin-wrong').length, 5);
  assert.equal(codes.filter((code) => code === 'too-many-attempts').length, 7);
  const held = await tries(PIN);
  assert.deepEqual(
    [held.status, held.body.code, held.headers['retry-after']],
    [429, 'too-many-attempts', '5'],
  );
  assert.equal((await tries(PIN, 1)).status, 200);
  now = new Date(now.getTime() + 5_000);
  assert.equal((await tries('500000')).body.code, 'tablet-pin-wrong');
  assert.equal((await tries(PIN)).headers['retry-after'], '10');
  now = new Date(now.getTime() + 10_000);
  assert.equal((await tries(PIN)).status, 200);
  assert.equal((await tries('500000')).body.code, 'tablet-pin-wrong');
  assert.equal((await tries(PIN)).status, 200);
});

test('who tries at many tables holds up the whole store, a minute at most', async () => {
  const hall = await openStore(world, '넓은 식당', 5);
  await ask('PUT /api/tablet-pin', { pin: PIN }, await machineToken(world, hall.id));
  const [last, ...others] = hall.tables.map(({ code }) => code);
  for (const code of others) for (let at = 0; at < 5; at += 1) await tries('600000', 0, code);
  assert.equal((await tries(PIN, 0, last)).headers['retry-after'], '5');
  now = new Date(now.getTime() + 5_000);
  assert.equal((await tries(PIN, 0, last)).status, 200);
  assert.equal(waitOf('tablet-store', { count: 500, lastAt: now }, now), 60_000);
});
