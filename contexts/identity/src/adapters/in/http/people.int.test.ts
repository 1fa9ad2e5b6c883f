import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { tokensRevoked } from '@hiorder/contracts';
import { systemClock } from '@hiorder/kernel';
import { createEmbeddedBus, embeddedBusMigrations, type EventBus } from '@hiorder/messaging';
import { createRevocations, type Revocations } from '@hiorder/revocations';
import { eventually, silentLog, testDatabase, type TestDatabase } from '@hiorder/testing';
import {
  openStore,
  PASSWORD,
  startWorld,
  type OpenStore,
  type World,
} from '../../../testing/identity-world.ts';
import { peopleOf } from '../../../testing/people.ts';
import { askForTokens, authorizationRequest, follow, signInAs } from '../../../testing/tokens.ts';

let world: World;
let busDatabase: TestDatabase;
let bus: EventBus;
let revocations: Revocations;
let store: OpenStore;
let people: ReturnType<typeof peopleOf>;
let origin: string;

before(async () => {
  busDatabase = await testDatabase([embeddedBusMigrations]);
  bus = createEmbeddedBus({ database: busDatabase, log: silentLog });
  revocations = createRevocations({
    ...{ bus, clock: systemClock, keepMs: 15 * 60_000 },
    sources: [{ ...tokensRevoked, select: (data: { claim: string; value: string }) => data }],
  });
  await revocations.start();
  world = await startWorld({ bus, isRevoked: (claims) => revocations.isRevoked(claims) });
  store = await openStore(world);
  origin = await world.identity.http.listen({ port: 0, host: '127.0.0.1' });
  people = peopleOf(world, store, origin);
});
after(async () => {
  await world.close();
  await revocations.stop();
  await bus.close();
  await busDatabase.drop();
});

const refused = (token: string) =>
  eventually(async () => {
    const answer = await people.ask('GET /api/me', undefined, token);
    assert.deepEqual([answer.status, answer.body.code], [401, 'token-revoked']);
  });
const refresh = (token: string) =>
  askForTokens(world.identity.http, { grant_type: 'refresh_token', refresh_token: token });
const roleOf = async (token: string) => (await world.options.verifier.verify(token)).role;

test('deactivation ends every session at once; who is let back signs in anew, without delay', async () => {
  const person = await people.join('staff');
  const second = await signInAs(origin, world.identity.http, { email: person.email });
  assert.equal((await people.ask(`DELETE /api/staff/${person.id}`)).status, 204);
  for (const { tokens } of [person, second]) {
    await refused(tokens.access_token);
    assert.equal((await refresh(tokens.refresh_token)).body.error, 'invalid_grant');
  }
  await assert.rejects(signInAs(origin, world.identity.http, { email: person.email }));

  const back = await people.ask(`PATCH /api/staff/${person.id}`, { active: true });
  assert.deepEqual([back.status, back.body.status], [200, 'active']);
  const again = await signInAs(origin, world.identity.http, { email: person.email });
  assert.equal(await roleOf(again.tokens.access_token), 'staff');
  // What they had before stays refused.
  await refused(person.tokens.access_token);
  assert.equal((await refresh(person.tokens.refresh_token)).body.error, 'invalid_grant');
  // Also the browser that had stayed signed in is asked for the password.
  const started = await person.browser.get(authorizationRequest().url);
  assert.match((await follow(person.browser, started)).text, /type="password"/);
});

test('another role counts at once: the token of the old one is refused, the session gets one of the new', async () => {
  const person = await people.join('manager');
  const changed = await people.ask(`PATCH /api/staff/${person.id}`, { role: 'staff' });
  assert.deepEqual([changed.status, changed.body.role], [200, 'staff']);
  await refused(person.tokens.access_token);
  const renewed = await refresh(person.tokens.refresh_token);
  assert.equal(renewed.status, 200);
  assert.equal(await roleOf(renewed.body.access_token), 'staff');
});

test('what changes nothing ends no session', async () => {
  const person = await people.join('staff');
  assert.equal((await people.ask(`PATCH /api/staff/${person.id}`, { role: 'staff' })).status, 200);
  const other = await people.join('staff');
  await people.ask(`DELETE /api/staff/${other.id}`);
  await refused(other.tokens.access_token);
  assert.equal(await roleOf(person.tokens.access_token), 'staff');
});

test('the last owner is neither removed nor demoted', async () => {
  const { body } = await people.ask('GET /api/staff');
  const own = body.items.find((one: { self: boolean }) => one.self).id;
  for (const route of [`DELETE /api/staff/${own}`, `PATCH /api/staff/${own}`]) {
    const answer = await people.ask(route, route.startsWith('PATCH') ? { role: 'manager' } : undefined);
    assert.deepEqual([answer.status, answer.body.code], [409, 'last-owner']);
  }
});

test('two owners who demote, or deactivate, each other at the same moment leave one', async () => {
  for (const change of [{ role: 'staff' }, { active: false }]) {
    const there = await openStore(world, `달빛 ${JSON.stringify(change)}`);
    const team = peopleOf(world, there, origin);
    const second = await team.join('owner');
    const { body } = await team.ask('GET /api/staff');
    const first = body.items.find((one: { self: boolean }) => one.self).id;
    const answers = await Promise.all([
      team.ask(`PATCH /api/staff/${second.id}`, change),
      team.ask(`PATCH /api/staff/${first}`, change, second.tokens.access_token),
    ]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 403]);
    const { rows } = await world.database.pool.query(
      `select 1 from membership where store_id = $1 and role = 'owner' and deactivated_at is null`,
      [there.id],
    );
    assert.equal(rows.length, 1);
  }
});

test('what an owner who has gone had invited to opens nothing', async () => {
  const owner = await people.join('owner');
  const asked = { email: 'friend-of-the-owner@dalbit.kr', role: 'owner' };
  const { body } = await people.ask('POST /api/staff', asked, owner.tokens.access_token);
  assert.equal((await people.ask(`PATCH /api/staff/${owner.id}`, { role: 'manager' })).status, 200);
  assert.equal((await people.accept(body.link, { password: PASSWORD })).status, 410);
});

test('people of another store are not there', async () => {
  const there = await openStore(world, '별빛식당');
  const stranger = peopleOf(world, there, origin);
  const person = await people.join('staff');
  assert.equal((await stranger.ask(`PATCH /api/staff/${person.id}`, { role: 'owner' })).status, 404);
  assert.equal((await stranger.ask(`DELETE /api/staff/${person.id}`)).status, 404);
  assert.equal(await roleOf(person.tokens.access_token), 'staff');
});
