import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { eventually } from '@hiorder/testing';
import { createBrowser } from '../../../testing/browser.ts';
import {
  openStore,
  PASSWORD,
  startWorld,
  type OpenStore,
  type World,
} from '../../../testing/identity-world.ts';
import { peopleOf } from '../../../testing/people.ts';
import { machineToken, signInAs } from '../../../testing/tokens.ts';

let world: World;
let store: OpenStore;
let people: ReturnType<typeof peopleOf>;
let origin: string;
/** Between the clock of identity and the world's. */
let laterMs = 0;
const DAY = 24 * 3_600_000;

before(async () => {
  world = await startWorld({ clock: { now: () => new Date(Date.now() + laterMs) } });
  store = await openStore(world);
  origin = await world.identity.http.listen({ port: 0, host: '127.0.0.1' });
  people = peopleOf(world, store, origin);
});
after(() => world.close());

const page = (link: string) => createBrowser(origin).get(new URL(link).pathname);
const invite = async (email: string, role = 'staff', name?: string) =>
  people.ask('POST /api/staff', { email, role, ...(name !== undefined && { name }) });

test('an invitation is a link; who accepts it chooses name and password, and works at the store', async () => {
  const invited = await invite('Minji@Dalbit.KR', 'manager', '민지');
  assert.equal(invited.status, 201);
  const { link, email, status, role, expiresAt, since } = invited.body;
  assert.deepEqual([email, status, role], ['minji@dalbit.kr', 'invited', 'manager']);
  assert.equal(Date.parse(expiresAt) - Date.parse(since), 7 * DAY);
  const shown = await page(link);
  assert.equal(shown.status, 200);
  assert.match(shown.text, /달빛식당.*매니저/s);
  assert.match(shown.text, /value="민지"/);
  assert.equal(shown.headers.get('cache-control'), 'no-store');
  const accepted = await people.accept(link, { name: ' 김민지 ' });
  assert.equal(accepted.status, 200);
  assert.match(accepted.text, /김민지/);
  const { tokens } = await signInAs(origin, world.identity.http, { email });
  const claims = await world.options.verifier.verify(tokens.access_token);
  assert.deepEqual([claims.role, claims['store'], claims['name']], ['manager', store.id, '김민지']);
  const { body } = await people.ask('GET /api/staff');
  assert.deepEqual(
    body.items.map((one: Record<string, unknown>) => [one['email'], one['role'], one['status'], one['self']]),
    [
      [store.email, 'owner', 'active', true],
      ['minji@dalbit.kr', 'manager', 'active', false],
    ],
  );
});

test('a link is accepted once, also by two at the same moment', async () => {
  const { body } = await invite('once@dalbit.kr');
  const statuses = (await Promise.all([people.accept(body.link), people.accept(body.link)])).map(
    ({ status }) => status,
  );
  assert.equal(statuses.filter((status) => status === 200).length, 1, statuses.join());
  assert.equal((await page(body.link)).status, 410);
  const { body: list } = await people.ask('GET /api/staff');
  assert.equal(list.items.filter((one: { email: string }) => one.email === 'once@dalbit.kr').length, 1);
});

test('a new link replaces the old one; one that is withdrawn or too old opens nothing', async () => {
  const first = await invite('late@dalbit.kr');
  const second = await invite('late@dalbit.kr');
  assert.equal((await page(first.body.link)).status, 410);
  assert.equal((await people.accept(first.body.link)).status, 410);
  assert.equal((await page(second.body.link)).status, 200);
  laterMs += 7 * DAY;
  assert.equal((await people.accept(second.body.link)).status, 410);
  laterMs -= 7 * DAY;
  assert.equal((await people.ask(`DELETE /api/staff/${second.body.id}`)).status, 204);
  assert.equal((await people.accept(second.body.link)).status, 410);
  assert.equal((await people.ask(`DELETE /api/staff/${second.body.id}`)).status, 404);
  assert.equal((await page(`${origin}/oidc/invitation/never-was`)).status, 410);
});

test('an invitation that is sent again with its key is the same one, with the same link', async () => {
  const key = { 'idempotency-key': 'invite-1' };
  const send = (body: object) => people.ask('POST /api/staff', body, undefined, key);
  const asked = { email: 'again@dalbit.kr', role: 'staff' };
  const [first, again] = [await send(asked), await send(asked)];
  assert.deepEqual([first.status, first.headers['idempotency-replayed']], [201, undefined]);
  assert.deepEqual([again.status, again.headers['idempotency-replayed']], [201, 'true']);
  assert.deepEqual(again.body, first.body);
  assert.equal(again.headers['cache-control'], 'no-store');
  const other = await send({ ...asked, role: 'manager' });
  assert.deepEqual([other.status, other.body.code], [422, 'idempotency-key-reused']);
  const token = new URL(first.body.link).pathname.split('/').at(-1) ?? '';
  const { rows } = await world.database.pool.query('select * from idempotency_key');
  assert.ok(rows.length > 0 && !JSON.stringify(rows).includes(token));
  assert.equal((await people.accept(first.body.link)).status, 200);
  assert.deepEqual((await send(asked)).body, first.body);
});

test('two invitations of one address at the same moment leave one link', async () => {
  const both = await Promise.all([invite('twice@dalbit.kr'), invite('twice@dalbit.kr', 'manager')]);
  assert.deepEqual(
    both.map(({ status }) => status),
    [201, 201],
  );
  const opened = await Promise.all(both.map(({ body }) => page(body.link)));
  assert.equal(opened.filter(({ status }) => status === 200).length, 1);
});

test('neither the link nor the whole address is in events or in the database', async () => {
  const { body } = await invite('secretive@dalbit.kr');
  await world.publishedOf('hiorder.identity.staff-invited.v1', { invitationId: body.id });
  const { authid, authclaims } = world.published.find(({ subject }) => subject === body.id) ?? {};
  const owner = await world.options.verifier.verify((await people.owner()).tokens.access_token);
  assert.deepEqual([authid, JSON.parse(authclaims ?? '')], [owner.sub, { role: 'owner', name: '지우' }]);
  const told = JSON.stringify(world.published);
  const token = new URL(body.link).pathname.split('/').at(-1) ?? '';
  assert.ok(token.length >= 43 && !told.includes(token) && !told.includes('secretive@'));
  const { rows } = await world.database.pool.query('select * from invitation');
  assert.ok(!JSON.stringify(rows).includes(token));
});

test('what is wrong is said on the page, and changes nothing', async () => {
  const { body } = await invite('short@dalbit.kr');
  const short = await people.accept(body.link, { password: '123456789' });
  assert.equal(short.status, 400);
  assert.match(short.text, /10자 이상이어야/);
  assert.equal((await people.accept(body.link, { name: '\u200B' })).status, 400);
  assert.equal((await people.accept(body.link, { password: 'SHORT@dalbit.kr' })).status, 400);
  const foreign = await createBrowser(origin).submit(
    new URL(body.link).pathname,
    { name: 'x', password: PASSWORD },
    { origin: 'https://elsewhere.example' },
  );
  assert.doesNotMatch(foreign.text, /반가워요/);
  assert.equal((await people.accept(body.link)).status, 200);
});

test('who works here, or did, is not invited again', async () => {
  const person = await people.join('staff');
  assert.equal((await invite(person.email)).body.code, 'already-on-staff');
  await people.ask(`DELETE /api/staff/${person.id}`);
  assert.equal((await invite(person.email)).body.code, 'person-deactivated');
});

test('only owners invite', async () => {
  const manager = await people.join('manager');
  const asked = { email: 'friend@dalbit.kr', role: 'staff' };
  for (const token of [manager.tokens.access_token, await machineToken(world, store.id)])
    assert.equal((await people.ask('POST /api/staff', asked, token)).status, 403);
});

test('an account goes with its owner to another store, with its own password, once it works nowhere', async () => {
  const other = await openStore(world, '별빛식당');
  const there = peopleOf(world, other, origin);
  const person = await people.join('staff');
  const { body } = await there.ask('POST /api/staff', { email: person.email, role: 'manager' });
  assert.match((await page(body.link)).text, /이미 계정이 있어요/);
  assert.equal((await there.accept(body.link)).status, 409);
  assert.equal((await people.ask(`DELETE /api/staff/${person.id}`)).status, 204);
  assert.equal((await there.accept(body.link, { password: 'not this password' })).status, 401);
  assert.equal((await there.accept(body.link)).status, 200);
  const { tokens } = await signInAs(origin, world.identity.http, { email: person.email });
  const claims = await world.options.verifier.verify(tokens.access_token);
  assert.deepEqual([claims.role, claims['store']], ['manager', other.id]);
  const back = await people.ask(`PATCH /api/staff/${person.id}`, { active: true });
  assert.equal(back.body.code, 'works-elsewhere');
});

test('whoever comes to two stores in one moment works at one of them', async () => {
  const there = peopleOf(world, await openStore(world, '새벽식당'), origin);
  const person = await people.join('staff');
  const { body } = await there.ask('POST /api/staff', { email: person.email, role: 'staff' });
  await people.ask(`DELETE /api/staff/${person.id}`);
  // Until it ends, both have seen that they work nowhere, and neither has written.
  const held = await world.database.pool.connect();
  await held.query('begin');
  await held.query('lock table membership in share mode');
  const both = Promise.all([
    there.accept(body.link),
    people.ask(`PATCH /api/staff/${person.id}`, { active: true }),
  ]);
  try {
    await eventually(
      async () => {
        const { rows } = await world.database.pool.query(
          `select from pg_locks where relation = 'membership'::regclass and not granted`,
        );
        assert.equal(rows.length, 2);
      },
      { timeoutMs: 60_000 },
    );
  } finally {
    await held.query('commit');
    held.release();
  }
  const statuses = (await both).map(({ status }) => status);
  assert.deepEqual(statuses.toSorted(), [200, 409]);
});
