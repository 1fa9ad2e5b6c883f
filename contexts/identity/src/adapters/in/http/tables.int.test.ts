import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { assertSequences } from '@hiorder/messaging/testing';
import { eventually } from '@hiorder/testing';
import { call } from '../../../testing/calls.ts';
import { openStore, startWorld, type OpenStore, type World } from '../../../testing/identity-world.ts';
import { machineToken } from '../../../testing/tokens.ts';

let world: World;
let store: OpenStore;
let token: string;
let stranger: string;

before(async () => {
  world = await startWorld({ publicUrl: 'https://order.example.kr' });
  store = await openStore(world, '달빛식당', 0);
  token = await machineToken(world, store.id);
  stranger = await machineToken(world, (await openStore(world, '다른 식당')).id);
});
after(() => world.close());

const ask = (route: string, body?: unknown, headers?: Record<string, string>) =>
  call(world.identity.http, route, { token, body, ...(headers && { headers }) });
const names = async () =>
  (await ask('GET /api/table-codes')).body.items.map((table: { name: string }) => table.name);

test('a new table has a code nobody guesses and a link to print', async () => {
  const { status, body } = await ask('POST /api/tables', { name: ' 창가  1 ', seats: 2 });
  assert.equal(status, 201);
  assert.equal(body.name, '창가 1');
  assert.equal(body.seats, 2);
  assert.match(body.code, /^[0-9a-hjkmnp-tv-z]{26}$/);
  assert.equal(body.url, `https://order.example.kr/t/${body.code}`);
  const added = await world.publishedOf('hiorder.identity.table-added.v1', { tableId: body.id });
  assert.deepEqual(Object.keys(added).sort(), ['at', 'name', 'position', 'seats', 'storeId', 'tableId']);
  const codes = world.published.filter(({ data }) => JSON.stringify(data).includes(body.code));
  assert.deepEqual(codes, [], 'a code never travels');
});

test('the same key makes one table', async () => {
  const headers = { 'idempotency-key': 'key-1' };
  const first = await ask('POST /api/tables', { name: '같은 키' }, headers);
  const second = await ask('POST /api/tables', { name: '같은 키' }, headers);
  assert.deepEqual(second.body, first.body);
  assert.equal(second.headers['idempotency-replayed'], 'true');
  assert.equal((await ask('POST /api/tables', { name: '다른 것' }, headers)).status, 422);
});

test('two tables of one store cannot have one name, not even at the same moment', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, i) => ask('POST /api/tables', { name: i % 2 ? 'hall' : 'Hall' })),
  );
  assert.equal(answers.filter(({ status }) => status === 201).length, 1);
  assert.ok(answers.every(({ status, body }) => status === 201 || body.code === 'table-name-taken'));
  assert.equal(
    (await call(world.identity.http, 'POST /api/tables', { token: stranger, body: { name: 'hall' } })).status,
    201,
  );
});

test('tables made at the same moment each get a place of their own', async () => {
  await Promise.all(Array.from({ length: 6 }, (_, i) => ask('POST /api/tables', { name: `동시 ${i}` })));
  const { rows } = await world.database.pool.query(
    'select count(*)::int as n, count(distinct position)::int as places from store_table where store_id = $1',
    [store.id],
  );
  assert.equal(rows[0].n, rows[0].places);
});

test('a table can be renamed, resized and moved; the others make room', async () => {
  const before = await names();
  const { body: table } = await ask('POST /api/tables', { name: '옮길 것' });
  const moved = await ask(`PATCH /api/tables/${table.id}`, { name: '옮긴 것', seats: 8, position: 0 });
  assert.equal(moved.status, 200);
  assert.equal(moved.body.code, table.code);
  assert.equal(moved.body.seats, 8);
  assert.deepEqual(await names(), ['옮긴 것', ...before]);
  assert.equal((await ask(`PATCH /api/tables/${table.id}`, { name: 'HALL' })).body.code, 'table-name-taken');
});

test('a table is put somewhere on the plan, and taken off it again; that is told', async () => {
  const { body: table } = await ask('POST /api/tables', { name: '도면 위' });
  const put = (place: unknown) => ask(`PATCH /api/tables/${table.id}`, { place });
  const told = () =>
    world.published
      .filter(({ type, subject }) => type === 'hiorder.identity.table-changed.v1' && subject === table.id)
      .map(({ data }) => (data as { place?: unknown }).place);
  for (const place of [{ x: 3, y: 5 }, { x: 3, y: 5 }, null]) assert.equal((await put(place)).status, 200);
  assert.equal((await put({ x: 33, y: 0 })).status, 400);
  await eventually(() => assert.deepEqual(told(), [{ x: 3, y: 5 }, undefined]));
});

test('a renewed code opens the table, the old one tells whose it was', async () => {
  const { body: table } = await ask('POST /api/tables', { name: '새 코드' });
  const { status, body: renewed } = await ask(`POST /api/tables/${table.id}/qr/renew`);
  assert.equal(status, 200);
  assert.notEqual(renewed.code, table.code);
  const scan = (code: string) => call(world.identity.http, 'POST /api/guest-sessions', { body: { code } });
  assert.equal((await scan(renewed.code)).status, 201);
  const old = await scan(table.code);
  assert.equal(old.status, 404);
  assert.equal(old.body.code, 'table-code-unknown');
  assert.equal(old.body.storeName, '달빛식당');
  await world.publishedOf('hiorder.identity.table-code-renewed.v1', { tableId: table.id });
});

test('a table where somebody sits stays', async () => {
  const { body: table } = await ask('POST /api/tables', { name: '앉은 자리' });
  const scan = await call(world.identity.http, 'POST /api/guest-sessions', { body: { code: table.code } });
  assert.equal(scan.status, 201);
  const refused = await ask(`DELETE /api/tables/${table.id}`);
  assert.deepEqual([refused.status, refused.body.code], [409, 'table-occupied']);
  await call(world.identity.http, 'DELETE /api/me/session', { token: scan.body.accessToken });
  assert.equal((await ask(`DELETE /api/tables/${table.id}`)).status, 204);
});

test('a table that is gone is gone everywhere, and its name is free', async () => {
  const { body: table } = await ask('POST /api/tables', { name: '사라질 것' });
  assert.equal((await ask(`DELETE /api/tables/${table.id}`)).status, 204);
  assert.equal((await ask(`DELETE /api/tables/${table.id}`)).status, 404);
  assert.equal((await ask(`PATCH /api/tables/${table.id}`, { seats: 3 })).status, 404);
  assert.equal((await ask(`GET /api/tables/${table.id}/qr.svg`)).status, 404);
  assert.ok(!(await names()).includes('사라질 것'));
  const scan = await call(world.identity.http, 'POST /api/guest-sessions', { body: { code: table.code } });
  assert.equal(scan.body.storeName, '달빛식당');
  assert.equal((await ask('POST /api/tables', { name: '사라질 것' })).status, 201);
  await world.publishedOf('hiorder.identity.table-retired.v1', { tableId: table.id });
});

test('the QR code is an SVG of the link', async () => {
  const { body: table } = await ask('POST /api/tables', { name: '그림' });
  const { status, body, headers } = await ask(`GET /api/tables/${table.id}/qr.svg`);
  assert.equal(status, 200);
  assert.match(String(headers['content-type']), /^image\/svg\+xml/);
  assert.match(body, /^<svg /);
});

test('all codes come on a sheet to print, six or twelve a page, for staff only', async () => {
  const sheet = (query = '') =>
    world.identity.http.inject({
      ...{ method: 'GET', url: `/api/tables/qr-sheet.pdf${query}` },
      headers: { authorization: `Bearer ${token}` },
    });
  const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;
  const { length } = await names();
  for (const [query, perPage] of [
    ['', 6],
    ['?layout=2x3', 6],
    ['?layout=3x4', 12],
  ] as const) {
    const answer = await sheet(query);
    assert.equal(answer.headers['content-type'], 'application/pdf');
    assert.equal(answer.headers['cache-control'], 'no-store');
    assert.equal(pages(answer.rawPayload), Math.ceil(length / perPage), query);
  }
  assert.equal((await sheet('?layout=5x5')).statusCode, 400);
  const empty = await machineToken(world, (await openStore(world, '빈 식당', 0)).id);
  const none = await call(world.identity.http, 'GET /api/tables/qr-sheet.pdf', { token: empty });
  assert.deepEqual([none.status, none.body.code], [409, 'no-tables']);
});

test('another store’s table does not exist', async () => {
  const { body: table } = await ask('POST /api/tables', { name: '우리 것' });
  const foreign = (route: string, body?: unknown) =>
    call(world.identity.http, route, { token: stranger, body });
  assert.equal((await foreign(`PATCH /api/tables/${table.id}`, { name: 'mine' })).status, 404);
  assert.equal((await foreign(`DELETE /api/tables/${table.id}`)).status, 404);
  assert.equal((await foreign(`POST /api/tables/${table.id}/qr/renew`)).status, 404);
  assert.equal((await foreign(`GET /api/tables/${table.id}/qr.svg`)).status, 404);
  const codes = await foreign('GET /api/table-codes');
  assert.ok(!JSON.stringify(codes.body).includes(table.code));
});

for (const [why, body] of [
  ['no name', { seats: 2 }],
  ['a name that cannot be seen', { name: '\u200B\u202E' }],
  ['a name too long', { name: 'x'.repeat(21) }],
  ['no seats', { name: 'a', seats: 0 }],
  ['negative seats', { name: 'a', seats: -4 }],
  ['half a seat', { name: 'a', seats: 1.5 }],
  ['a table for a thousand', { name: 'a', seats: 1000 }],
  ['text for a number', { name: 'a', seats: '4' }],
  ['an unknown field', { name: 'a', storeId: 'other' }],
  ['NUL', { name: 'a\u0000' }],
] as const) {
  test(`a table with ${why} is refused`, async () => {
    const { status, body: problem } = await ask('POST /api/tables', body);
    assert.equal(status, 400);
    assert.equal(problem.code, 'request-invalid');
    assert.ok(problem.violations.length > 0);
  });
}

test('any text is only a name', async () => {
  for (const name of [`'; drop table--`, '<b onload=x>', '🍜👨‍👩‍👧', 'طاولة ١']) {
    const { status, body } = await ask('POST /api/tables', { name });
    assert.equal(status, 201);
    assert.equal(body.name, name);
  }
});

test('a change that changes nothing is refused as empty', async () => {
  const { body: table } = await ask('POST /api/tables', { name: '그대로' });
  assert.equal((await ask(`PATCH /api/tables/${table.id}`, {})).status, 400);
});

test('what is told of a store, a table or a guest is numbered, without gaps', async () => {
  const code = (await ask('GET /api/table-codes')).body.items[0].code;
  const { body: session } = await call(world.identity.http, 'POST /api/guest-sessions', { body: { code } });
  const rename = (nickname: string) =>
    call(world.identity.http, 'PATCH /api/me', { token: session.accessToken, body: { nickname } });
  for (const name of ['가', '나', '다']) assert.equal((await rename(name)).status, 200);
  const { body: table } = await ask('POST /api/tables', { name: '세는 것' });
  await Promise.all([12, 13, 14, 15].map((seats) => ask(`PATCH /api/tables/${table.id}`, { seats })));
  assert.equal((await ask(`DELETE /api/tables/${table.id}`)).status, 204);
  await world.publishedOf('hiorder.identity.table-retired.v1', { tableId: table.id });
  await eventually(() => {
    const told = world.published.filter(({ subject }) => [session.guest.id, table.id].includes(subject));
    assert.deepEqual([told.length, assertSequences(told)], [3 + 6, 2]);
  });
  assertSequences(world.published, ['hiorder.identity.tokens-revoked.v1']);
});
