import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import { messagePosted, orderStatusChanged, tableSessionClosed, type PushKey } from '@hiorder/contracts';
import type { NewEvent } from '@hiorder/kernel';
import { eventually } from '@hiorder/testing';
import { pushWorld, type PushWorld } from './testing/push-world.ts';
import { patient } from './testing/running-notification.ts';
import { guestAt, tokenOf } from './testing/tokens.ts';

let world: PushWorld;
before(async () => {
  world = await pushWorld();
});
after(() => world.close());

let parties = 0;

/** A party that nobody else is in. */
async function started(t: TestContext) {
  return { ...(await world.started(t)), party: `party-${++parties}` };
}

type Status = 'placed' | 'accepted' | 'ready' | 'cancelled';
const now = () => new Date().toISOString();
const refOf = (tableSessionId: string) => ({ storeId: 'store', tableId: 'table', tableSessionId });
const moved = (party: string, status: Status, o: { previous?: Status; at?: string } = {}): NewEvent => ({
  ...{ definition: orderStatusChanged, subject: party, storeId: 'store', partitionKey: party },
  data: {
    ...{
      ...refOf(party),
      orderId: `order-of-${party}`,
      number: 52,
      status,
      previous: o.previous ?? 'placed',
    },
    ...{ at: o.at ?? now(), by: { kind: 'staff', id: 'staff' }, reason: null, etaMinutes: 15 },
  },
});
const wrote = (party: string, kind: 'guest' | 'staff', text: string): NewEvent => ({
  ...{ definition: messagePosted, subject: party, storeId: 'store', partitionKey: party },
  data: {
    ...{ ...refOf(party), messageId: text, clientId: text, from: { kind, id: kind, name: kind } },
    ...{ text, sentAt: now(), seq: 1, unread: 0 },
  },
});
const closed = (party: string): NewEvent => ({
  ...{ definition: tableSessionClosed, subject: party, storeId: 'store', partitionKey: party },
  data: {
    ...{ ...refOf(party), closedAt: now(), by: { kind: 'staff', id: 'staff' }, forced: false, reason: null },
  },
});

const tell = (...events: NewEvent[]): Promise<void> => world.tell(...events);
const subscribers = async (party: string): Promise<number> => {
  const count = 'select count(*)::int as n from push_subscription where table_session_id = $1';
  return (await world.database.pool.query<{ n: number }>(count, [party])).rows[0]?.n ?? 0;
};
const nothingWaits = (): Promise<void> => world.nothingWaits();

test('accepted, in the language of the phone, readable by its browser alone', async (t) => {
  const { ask, received, subscription, origin, party } = await started(t);
  const token = guestAt(party);
  const key = await ask('GET', 'push-key', token);
  assert.equal((await ask('PUT', 'push-subscriptions', token, subscription('phone'))).status, 200);
  await tell(moved(party, 'accepted'));
  await eventually(() => assert.equal(received.length, 1), patient);
  const [push] = received;
  assert.deepEqual(push?.notice, {
    ...{ title: 'Order 52 was accepted', body: 'Comes in about 15 minutes' },
    ...{ tag: `order-order-of-${party}`, url: '/orders' },
  });
  assert.equal(push?.vapidKey, (key.body as PushKey).publicKey);
  assert.equal(push?.claims.aud, origin);
  assert.equal(push?.claims.sub, 'https://order.example');
  assert.equal(push?.headers['content-encoding'], 'aes128gcm');
  assert.equal(push?.headers.urgency, 'high');
  assert.match(String(push?.headers.topic), /^[A-Za-z0-9_-]{1,32}$/);
});

test('the keys stay when the context starts again', async (t) => {
  const first = await started(t);
  const second = await started(t);
  const keyOf = async ({ ask, party }: typeof first) =>
    ((await ask('GET', 'push-key', guestAt(party))).body as PushKey).publicKey;
  assert.equal(await keyOf(first), await keyOf(second));
});

test('staff’s messages are told, the party’s own and old news are not, nor a step that is taken back', async (t) => {
  const { ask, received, subscription, party } = await started(t);
  await ask('PUT', 'push-subscriptions', guestAt(party), subscription('phone'));
  await tell(
    wrote(party, 'guest', 'Water, please'),
    moved(party, 'accepted', { previous: 'ready' }),
    moved(party, 'ready', { at: new Date(Date.now() - 3_600_000).toISOString() }),
    wrote(party, 'staff', 'On its way'),
  );
  await eventually(() => assert.equal(received.length, 1), patient);
  await nothingWaits();
  assert.deepEqual(
    received.map(({ notice }) => [notice.body, notice.url]),
    [['On its way', '/chat']],
  );
});

test('of one order the last word is sent when the push service is back', async (t) => {
  const { ask, received, subscription, answerNext, party } = await started(t);
  await ask('PUT', 'push-subscriptions', guestAt(party), subscription('phone'));
  answerNext(503, { 'retry-after': '3600' });
  await tell(moved(party, 'accepted'));
  await eventually(async () => {
    const due = `select 1 from push_delivery where due_at > now() + interval '50 minutes'`;
    assert.equal((await world.database.pool.query(due)).rowCount, 1);
  }, patient);
  await tell(moved(party, 'ready', { previous: 'accepted' }));
  await eventually(() => assert.equal(received.length, 1), patient);
  await nothingWaits();
  assert.deepEqual(
    received.map(({ notice }) => notice.title),
    ['Order 52 is ready'],
  );
});

for (const status of [404, 410])
  test(`a subscription that the push service answers with ${status} is forgotten`, async (t) => {
    const { ask, received, subscription, answerNext, party } = await started(t);
    await ask('PUT', 'push-subscriptions', guestAt(party), subscription('phone'));
    answerNext(status);
    await tell(moved(party, 'accepted'));
    await eventually(async () => assert.equal(await subscribers(party), 0), patient);
    await tell(moved(party, 'ready', { previous: 'accepted' }));
    await nothingWaits();
    assert.equal(received.length, 0);
  });

test('a phone is told of one table only, and of none when it no longer wants or the party has gone', async (t) => {
  const { ask, received, subscription, party } = await started(t);
  const phone = subscription('phone');
  await ask('PUT', 'push-subscriptions', guestAt(`before-${party}`), phone);
  await ask('PUT', 'push-subscriptions', guestAt(party), phone);
  assert.deepEqual([await subscribers(`before-${party}`), await subscribers(party)], [0, 1]);
  await tell(moved(`before-${party}`, 'accepted'));
  assert.equal((await ask('DELETE', 'push-subscriptions', guestAt(party))).status, 204);
  assert.equal(await subscribers(party), 0);
  await ask('PUT', 'push-subscriptions', guestAt(party), phone);
  await tell(closed(party));
  assert.equal(await subscribers(party), 0);
  await nothingWaits();
  assert.equal(received.length, 0);
});

test('only push services are called, and only guests and staff subscribe', async (t) => {
  const { ask, subscription, party } = await started(t);
  const phone = subscription('phone');
  for (const endpoint of [
    'http://127.0.0.1:1/x',
    'https://10.0.0.1/x',
    'https://evil.example/fcm.googleapis.com',
  ])
    assert.equal(
      (await ask('PUT', 'push-subscriptions', guestAt(party), { ...phone, endpoint })).status,
      422,
    );
  const unreadable = { ...phone, keys: { ...phone.keys, auth: 'short' } };
  assert.equal((await ask('PUT', 'push-subscriptions', guestAt(party), unreadable)).status, 400);
  const member = { role: 'member', member: 'mina' };
  assert.equal((await ask('PUT', 'push-subscriptions', tokenOf(member), phone)).status, 403, 'at no table');
  const platform = tokenOf({ role: 'platform' });
  assert.equal((await ask('PUT', 'push-subscriptions', platform, phone)).status, 403);
  assert.equal(await subscribers(party), 0);
  assert.equal((await ask('PUT', 'push-subscriptions', guestAt(party, member), phone)).status, 200);
  assert.equal(await subscribers(party), 1, 'a member is a guest of their table');
});
