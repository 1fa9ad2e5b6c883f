import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { newId } from '@hiorder/kernel';
import { openStore, startWorld, type OpenStore, type World } from '../../../testing/identity-world.ts';
import { phones } from '../../../testing/phones.ts';

let world: World;
let store: OpenStore;
let other: OpenStore;
const { codeOf, scan } = phones(() => ({ world, store }));

before(async () => {
  world = await startWorld();
  store = await openStore(world, '달빛식당', 12);
  other = await openStore(world, '다른 식당');
});
after(() => world.close());

test('a scan opens the table’s session: a friendly name, a colour, a token', async () => {
  const { status, body } = await scan(0, { locale: 'ko-KR' });
  assert.equal(status, 201);
  assert.match(body.guest.nickname, /^\S+ \S+$/);
  assert.equal(body.guest.color, 1);
  assert.deepEqual(body.table, { id: store.tables[0]?.id, name: '1' });
  assert.equal(body.store.name, '달빛식당');
  assert.equal(body.store.currency, 'KRW');
  assert.equal(body.expiresIn, 600);
  assert.equal(body.tokenType, 'Bearer');
  const claims = await world.options.verifier.verify(body.accessToken);
  assert.equal(claims.role, 'guest');
  assert.equal(claims.sub, body.guest.id);
  assert.equal(claims['store'], store.id);
  assert.equal(claims['table'], store.tables[0]?.id);
  assert.equal(claims['tableSession'], body.tableSession.id);
  assert.equal(claims['name'], body.guest.nickname);
  assert.equal(claims.exp - Number(claims['iat']), 600);
});

test('a second phone joins the same session as somebody else', async () => {
  const first = await scan(1);
  const second = await scan(1);
  assert.equal(second.body.tableSession.id, first.body.tableSession.id);
  assert.notEqual(second.body.guest.id, first.body.guest.id);
  assert.notEqual(second.body.guest.nickname, first.body.guest.nickname);
});

test('the name is in the phone’s language', async () => {
  assert.match((await scan(2, { locale: 'en-US' })).body.guest.nickname, /^[A-Z][a-z]+ [A-Z][a-z]+$/);
  assert.match(
    (await scan(2, {}, { headers: { 'accept-language': 'ja,en;q=0.5' } })).body.guest.nickname,
    /[ァ-ヶ]/,
  );
  assert.match((await scan(2, { locale: 'zh-TW' })).body.guest.nickname, /的/);
  assert.match((await scan(2, { locale: 'xx' })).body.guest.nickname, /[가-힣]/);
});

test('a code may be typed by hand', async () => {
  assert.equal((await scan(2, { code: ` ${codeOf(2).toUpperCase()}` })).status, 201);
});

test('a phone that scans again stays who it is', async () => {
  const first = await scan(3, { nickname: '지우' });
  const again = await scan(3, {}, { token: first.body.accessToken });
  assert.equal(again.status, 201);
  assert.deepEqual(again.body.guest, first.body.guest);
  assert.equal(again.body.tableSession.id, first.body.tableSession.id);
  const { rows } = await world.database.pool.query(
    'select count(*)::int as n from guest where table_id = $1',
    [store.tables[3]?.id],
  );
  assert.equal(rows[0].n, 1);
});

test('at another table it is somebody new', async () => {
  const first = await scan(3);
  const elsewhere = await scan(4, {}, { token: first.body.accessToken });
  assert.notEqual(elsewhere.body.guest.id, first.body.guest.id);
});

test('a scan that is tried again with its key seats one guest, wherever its answer was lost', async () => {
  const headers = { 'idempotency-key': newId() };
  const first = await scan(8, {}, { headers });
  const again = await scan(8, {}, { headers });
  assert.deepEqual([again.status, again.body.guest], [201, first.body.guest]);
  assert.notEqual(again.body.accessToken, first.body.accessToken);
  const replayed = [first, again].map(({ headers: told }) => told['idempotency-replayed']);
  assert.deepEqual(replayed, [undefined, 'true']);
  // Between ordering and our own memory.
  await world.database.pool.query('delete from guest where id = $1', [first.body.guest.id]);
  assert.equal((await scan(8, {}, { headers })).body.guest.id, first.body.guest.id);
  const seated = world.ordering.joins.filter(({ tableId }) => tableId === store.tables[8]?.id);
  assert.equal(new Set(seated.map(({ guest }) => guest.id)).size, 1);
});

test('a key stands for one scan: another table, nickname or language is refused', async () => {
  const headers = { 'idempotency-key': newId() };
  const first = await scan(8, { nickname: '지우', locale: 'ko' }, { headers });
  for (const other of [
    { nickname: '민지', locale: 'ko' },
    { nickname: '지우', locale: 'ko', code: codeOf(9) },
    { nickname: '지우', locale: 'en' },
    {},
  ]) {
    const { status, body } = await scan(8, other, { headers });
    assert.deepEqual([status, body.code], [422, 'idempotency-key-reused'], JSON.stringify(other));
  }
  const again = await scan(8, { nickname: '지우', locale: 'ko' }, { headers });
  assert.deepEqual([again.status, again.body.guest], [201, first.body.guest]);
  const twoAtOnce = { 'idempotency-key': newId() };
  const statuses = await Promise.all([8, 9].map((table) => scan(table, {}, { headers: twoAtOnce })));
  assert.deepEqual(statuses.map(({ status }) => status).toSorted(), [201, 422]);
});

test('a scan of a party that is over does not bring its guest back', async () => {
  const headers = { 'idempotency-key': newId() };
  const first = await scan(10, {}, { headers });
  await world.database.pool.query('update guest set closed_at = now() where id = $1', [first.body.guest.id]);
  world.ordering.close(store.tables[10]?.id ?? '');
  const next = await scan(10, {}, { headers });
  assert.equal(next.status, 201);
  assert.notEqual(next.body.guest.id, first.body.guest.id);
});

test('a scan of a table that its party was moved away from finds somebody new', async () => {
  const headers = { 'idempotency-key': newId() };
  const first = await scan(11, {}, { headers });
  await world.database.pool.query('update guest set table_id = $2 where id = $1', [
    ...[first.body.guest.id, store.tables[0]?.id],
  ]);
  world.ordering.close(store.tables[11]?.id ?? '');
  assert.notEqual((await scan(11, {}, { headers })).body.guest.id, first.body.guest.id);
});

test('a key that could be guessed is refused, and seats nobody', async () => {
  for (const key of ['scan-1', 'k'.repeat(31), 'k'.repeat(256), '']) {
    const { status, body } = await scan(5, {}, { headers: { 'idempotency-key': key } });
    assert.deepEqual([status, body.code], [400, 'request-invalid'], key);
    assert.equal(body.violations[0].path, '/headers/idempotency-key');
  }
  const { rows } = await world.database.pool.query('select from guest where table_id = $1', [
    store.tables[5]?.id,
  ]);
  assert.equal(rows.length, 0);
});

test('neither keys nor tokens of scans are kept', async () => {
  const key = `"${newId()}"`; // as the draft of the IETF writes it
  const first = await scan(5, {}, { headers: { 'idempotency-key': key } });
  const again = await scan(5, {}, { headers: { 'idempotency-key': key } });
  assert.deepEqual(again.body.guest, first.body.guest);
  const { rows } = await world.database.pool.query(
    'select k::text as row, body, status from idempotency_key k',
  );
  assert.ok(rows.length > 0 && rows.every(({ body, status }) => body === null && status === null));
  for (const secret of [key, first.body.accessToken, first.body.guest.id])
    assert.ok(!JSON.stringify(rows).includes(secret.replaceAll('"', '')));
});

test('an unknown code opens nothing', async () => {
  for (const code of ['0'.repeat(26), 'x', `' or 1=1 --`, '../../etc']) {
    const { status, body } = await scan(0, { code });
    assert.equal(status, 404);
    assert.equal(body.code, 'table-code-unknown');
    assert.equal(body.storeName, undefined);
  }
});

for (const [why, body] of [
  ['no code', { code: undefined }],
  ['an empty code', { code: '' }],
  ['a number for a code', { code: 7 }],
  ['a code too long', { code: 'x'.repeat(65) }],
  ['a nickname too long', { nickname: 'x'.repeat(21) }],
  ['an unknown field', { role: 'owner' }],
  ['NUL', { nickname: 'a\u0000b' }],
] as const) {
  test(`a scan with ${why} is refused`, async () => assert.equal((await scan(0, body)).status, 400));
}

test('any nickname is only a name; one that cannot be seen is replaced', async () => {
  for (const nickname of [`';drop table a;--`, '<img src=x>', '👨‍👩‍👧‍👦', 'محمد', 'שלום']) {
    assert.equal((await scan(6, { nickname })).body.guest.nickname, nickname);
  }
  assert.equal((await scan(6, { nickname: '\u202Eevil' })).body.guest.nickname, 'evil');
  assert.match((await scan(6, { nickname: '\u3164\u200B', locale: 'ko' })).body.guest.nickname, /[가-힣]/);
});

const metrics = async (): Promise<string> => (await world.identity.http.inject('/metrics')).body;

test('without ordering nobody sits down, and is told to try again', async () => {
  world.ordering.down = true;
  const { status, body, headers } = await scan(7);
  world.ordering.down = false;
  assert.equal(status, 503);
  assert.equal(body.code, 'dependency-unavailable');
  assert.equal(headers['retry-after'], '1');
  assert.match(await metrics(), /hiorder_fallbacks_total\{name="tell-guest-to-scan-again"\} [1-9]/);
  const { rows } = await world.database.pool.query('select 1 from guest where table_id = $1', [
    store.tables[7]?.id,
  ]);
  assert.equal(rows.length, 0);
  assert.equal((await scan(7)).status, 201);
});

test('fifty phones scan one table at once: one session, fifty guests', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, () => scan(11)));
  assert.ok(answers.every(({ status }) => status === 201));
  assert.equal(new Set(answers.map(({ body }) => body.tableSession.id)).size, 1);
  assert.equal(new Set(answers.map(({ body }) => body.guest.id)).size, 50);
});

test('stores do not mix', async () => {
  const { body } = await scan(0, { code: other.tables[0]?.code });
  assert.equal(body.store.id, other.id);
  assert.equal((await world.options.verifier.verify(body.accessToken))['store'], other.id);
});
