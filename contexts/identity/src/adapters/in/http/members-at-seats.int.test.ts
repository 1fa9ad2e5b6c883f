import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { call } from '../../../testing/calls.ts';
import {
  openStore,
  PASSWORD,
  startWorld,
  type OpenStore,
  type World,
} from '../../../testing/identity-world.ts';
import { enterAsMember, seatMember } from '../../../testing/members.ts';
import { phones } from '../../../testing/phones.ts';

let world: World;
let store: OpenStore;
let origin: string;
const { scan, me, renew } = phones(() => ({ world, store }));

before(async () => {
  world = await startWorld();
  store = await openStore(world, '달빛식당', 9);
  origin = await world.identity.http.listen({ port: 0, host: '127.0.0.1' });
});
after(() => world.close());

const enter = (email: string, isNew = false) =>
  enterAsMember({ world, origin }, { email, password: PASSWORD, isNew });
const memberOf = async (email: string): Promise<string> => {
  const { status, memberId } = await enter(email, true);
  assert.equal(status, 200);
  return memberId!;
};
const bearerOf = async (token: string) =>
  (await world.options.verifier.verify(token)) as unknown as Record<string, unknown>;

/** A phone at a table whose guest has signed in. */
async function seated(table: number, memberId: string) {
  const { body } = await scan(table);
  const seat = { guestId: body.guest.id, tableSessionId: body.tableSession.id };
  const answer = await seatMember(world, { ...seat, memberId });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return { session: body, seat, token: String(answer.body.accessToken) };
}

test('many who sign in and out at one seat at once wait for each other, and for nothing else', async () => {
  const both = [await memberOf('first@example.kr'), await memberOf('second@example.kr')];
  const { seat } = await seated(8, both[0]!);
  // More than there are connections.
  const all = Array.from({ length: 24 }, (_, i) => [both[0]!, null, both[1]!][i % 3]!);
  const answers = await Promise.all(all.map((memberId) => seatMember(world, { ...seat, memberId })));
  assert.deepEqual(
    answers.map(({ status }) => status),
    all.map(() => 200),
  );
});

test('a guest who signs in stays who they are, and the token says whose history it is', async () => {
  const memberId = await memberOf('seat@example.kr');
  const { session, seat, token } = await seated(1, memberId);
  const claims = await bearerOf(token);
  assert.equal(claims['role'], 'member');
  assert.equal(claims['member'], memberId);
  assert.equal(typeof claims['memberSince'], 'number');
  assert.equal(claims['standing'], undefined, 'no role at the store');
  assert.equal(claims['sub'], session.guest.id);
  assert.equal(claims['tableSession'], session.tableSession.id);
  assert.equal(claims['table'], session.table.id);
  const { body } = await me(token);
  assert.equal(body.role, 'member');
  assert.deepEqual(body.member, { id: memberId, email: 'seat@example.kr' });
  assert.deepEqual(body.guest, session.guest);
  assert.ok(body.permissions.includes('orders.place') && body.permissions.includes('visits.see'));
  await world.publishedOf('hiorder.identity.member-signed-in.v1', {
    ...{ memberId, guestId: seat.guestId, tableSessionId: seat.tableSessionId, storeId: store.id },
    storeName: '달빛식당',
  });
  const renewed = await renew(seat);
  assert.equal((await bearerOf(renewed.body.accessToken))['member'], memberId, 'after renewal, too');
  const rescanned = await scan(1, {}, { token });
  assert.equal(rescanned.body.guest.id, session.guest.id);
  assert.equal((await bearerOf(rescanned.body.accessToken))['member'], memberId, 'and after a scan');
});

test('signing out leaves the seat as it is', async () => {
  const memberId = await memberOf('out@example.kr');
  const { session, seat, token } = await seated(2, memberId);
  const out = await seatMember(world, { ...seat, memberId: null });
  assert.equal(out.status, 200);
  const claims = await bearerOf(out.body.accessToken);
  assert.equal(claims['role'], 'guest');
  assert.equal(claims['member'], undefined);
  assert.equal(claims['sub'], session.guest.id);
  await world.publishedOf('hiorder.identity.member-signed-out.v1', { memberId, guestId: seat.guestId });
  const { body } = await me(token);
  assert.equal(body.role, 'guest', 'a token of before says who they were');
  assert.equal(body.member, undefined);
  const late = await call(world.identity.http, 'DELETE /api/me/membership', { token });
  assert.equal(late.status, 403, 'and deletes nothing any more');
});

test('who scans again stays a member in the same stay, and is nobody in the next one', async () => {
  const memberId = await memberOf('again@example.kr');
  const { session, token } = await seated(7, memberId);
  const again = await scan(7, {}, { token });
  assert.equal((await bearerOf(again.body.accessToken))['member'], memberId);
  world.ordering.close(session.table.id);
  const next = await scan(7, {}, { token });
  assert.notEqual(next.body.tableSession.id, session.tableSession.id);
  const seat = { guestId: next.body.guest.id, tableSessionId: next.body.tableSession.id };
  for (const one of [next.body.accessToken, (await renew(seat)).body.accessToken])
    assert.equal((await bearerOf(one))['role'], 'guest');
  assert.equal((await me(next.body.accessToken)).body.member, undefined);
});

test('only a seat that is taken can be signed in at, only by who exists, only said by the gateway', async () => {
  const memberId = await memberOf('refused@example.kr');
  const { body: session } = await scan(3);
  const seat = { guestId: session.guest.id, tableSessionId: session.tableSession.id };
  assert.equal((await seatMember(world, { ...seat, memberId: 'nobody' })).status, 404);
  assert.equal((await seatMember(world, { ...seat, tableSessionId: 'other', memberId })).status, 410);
  assert.equal((await seatMember(world, { ...seat, memberId }, session.accessToken)).status, 401);
  await call(world.identity.http, 'DELETE /api/me/session', { token: session.accessToken });
  assert.equal((await seatMember(world, { ...seat, memberId })).status, 410);
});

test('who deletes the membership is a guest again, and the account is gone', async () => {
  const memberId = await memberOf('gone@example.kr');
  const { seat, token } = await seated(4, memberId);
  const other = await seated(5, memberId);
  const deleted = await call(world.identity.http, 'DELETE /api/me/membership', { token });
  assert.equal(deleted.status, 204);
  await world.publishedOf('hiorder.identity.member-deleted.v1', { memberId });
  assert.equal((await me(token)).body.role, 'guest');
  assert.equal((await bearerOf((await renew(seat)).body.accessToken))['role'], 'guest');
  assert.equal((await me(other.token)).body.role, 'guest', 'at their other phone, too');
  assert.equal((await enter('gone@example.kr')).status, 401);
  assert.equal((await seatMember(world, { ...seat, memberId })).status, 404);
  const { rows } = await world.database.pool.query(
    `select 1 from oidc_payload where payload ->> 'accountId' = $1`,
    [memberId],
  );
  assert.deepEqual(rows, [], 'nothing of the protocol is left');
  assert.notEqual(await memberOf('gone@example.kr'), memberId);
});

test('a guest who is no member has no membership to delete', async () => {
  const { body } = await scan(6);
  const answer = await call(world.identity.http, 'DELETE /api/me/membership', { token: body.accessToken });
  assert.equal(answer.status, 403);
});
