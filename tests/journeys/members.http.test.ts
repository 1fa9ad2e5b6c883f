import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { VisitView } from '@hiorder/contracts';
import { eventually } from '@hiorder/testing';
import { caller, type Answer, type Caller } from '../support/api.ts';
import { MEMBER_PASSWORD, phoneAt, type MemberPhone } from '../support/member-phone.ts';
import { addToCart, isMain, machine, menuOf, needsNoChoice, orderAndPay, scan } from '../support/people.ts';
import { startStore, type TestServer } from '../support/server.ts';
import { signIn } from '../support/sign-in.ts';

let server: TestServer;
let staff: Caller;
let addresses = 0;

before(async () => {
  server = await startStore();
  staff = await machine(server);
});
after(() => server.destroy());

/** Nobody's yet: members are the installation's, which many tests share. */
const newAddress = (): string => `mina-${server.demo().store.id}-${(addresses += 1)}@example.kr`;
const dishOf = async () => (await menuOf(server)).find((item) => isMain(item) && needsNoChoice(item));
async function eats(phone: MemberPhone, quantity = 1) {
  const dish = await dishOf();
  await addToCart(phone, dish, quantity);
  return { dish, order: await orderAndPay(phone) };
}
async function clear(phone: MemberPhone): Promise<void> {
  const path = `/api/tables/${phone.session.table.id}/close`;
  const closed = await staff.post(path, { force: true, reason: '테스트' });
  assert.equal(closed.status, 200, closed.text);
  await eventually(async () => assert.equal((await phone.get('/api/cart')).status, 401));
}
const visitsOf = async (phone: Caller): Promise<VisitView[]> => {
  const answer: Answer = await phone.get('/api/me/visits', { 'accept-language': 'ko' });
  assert.equal(answer.status, 200, answer.text);
  return answer.body.items;
};

test('register, order, leave; at the next visit another phone signs in and sees what was ordered', async () => {
  const email = newAddress();
  const first = await phoneAt(server, 0);
  const before = await eats(first);
  assert.equal(await first.signsIn({ email, isNew: true }), 303);
  const me = await first.get('/api/me');
  assert.equal(me.body.role, 'member');
  assert.equal(me.body.member.email, email);
  assert.deepEqual(me.body.guest, first.session.guest, 'seat, name and colour stay');
  await eats(first, 2);
  assert.deepEqual(await visitsOf(first), [], 'this visit is not a past one');
  await clear(first);

  const second = await phoneAt(server, 1);
  assert.equal((await second.get('/api/me/visits')).status, 403, 'nobody has signed in yet');
  assert.equal(await second.signsIn({ email }), 303);
  await eventually(async () => assert.equal((await visitsOf(second)).length, 1));
  const [visit] = await visitsOf(second);
  assert.equal(visit!.store.name, server.demo().store.name);
  assert.deepEqual(
    visit!.lines.map(({ name, quantity }) => [name, quantity]),
    [
      [before.dish.name, 1],
      [before.dish.name, 2],
    ],
  );
  assert.equal(visit!.total.amount, before.order.total.amount * 3);

  const stranger = await phoneAt(server, 2);
  assert.equal(await stranger.signsIn({ email: newAddress(), isNew: true }), 303);
  assert.deepEqual(await visitsOf(stranger), [], 'another member sees nothing');
});

test('cart, chat, news and bill are a member’s as they are a guest’s', async () => {
  const phone = await phoneAt(server, 3);
  await addToCart(phone, await dishOf());
  assert.equal(await phone.signsIn({ email: newAddress(), isNew: true }), 303);
  assert.equal((await phone.get('/api/cart')).body.count, 1, 'the cart is as it was');
  for (const path of [
    '/api/orders',
    '/api/bill',
    '/api/table-session',
    '/api/chat/messages',
    '/api/push-key',
  ])
    assert.equal((await phone.get(path)).status, 200, path);
  assert.equal((await phone.post('/api/chat/messages', { text: '안녕하세요', clientId: 'm' })).status, 201);
  const neighbours = await scan(server, 8);
  assert.equal((await neighbours.post('/api/service-calls', { kind: 'napkins' })).status, 201);
  const called = await phone.post('/api/service-calls', { kind: 'water' });
  assert.equal(called.status, 201, called.text);
  assert.equal((await phone.get('/api/service-calls')).body.items.length, 1, 'only their own table’s');
  const renamed = await phone.send('PATCH', '/api/me', { nickname: '미나' });
  assert.equal(renamed.body.role, 'member', renamed.text);
});

test('signing out leaves the seat; deleting takes the history away for good', async () => {
  const email = newAddress();
  const first = await phoneAt(server, 4);
  assert.equal(await first.signsIn({ email, isNew: true }), 303);
  await eats(first);
  await clear(first);

  const phone = await phoneAt(server, 5);
  await phone.signsIn({ email });
  await eventually(async () => assert.equal((await visitsOf(phone)).length, 1));
  assert.equal((await phone.signsOut()).status, 200);
  const me = await phone.get('/api/me');
  assert.deepEqual([me.body.role, me.body.guest], ['guest', phone.session.guest]);
  assert.equal((await phone.get('/api/me/visits')).status, 403);
  assert.equal((await phone.get('/api/cart')).status, 200);

  await phone.signsIn({ email });
  assert.equal((await phone.send('DELETE', '/api/me/membership')).status, 204);
  assert.equal((await phone.get('/api/me')).body.role, 'guest');
  assert.equal((await phone.get('/api/cart')).status, 200);
  assert.equal(await phone.signsIn({ email }), 401, 'the account is gone');
  assert.equal(await phone.signsIn({ email, isNew: true }), 303, 'the address is free again');
  assert.deepEqual(await visitsOf(phone), [], 'and knows nothing of before');
});

test('nobody’s account at a store signs in as a member, and a member signs in at no store', async () => {
  const phone = await phoneAt(server, 6);
  const { email, password } = server.demo().staff;
  assert.equal(await phone.signsIn({ email, password }), 401);
  assert.equal((await phone.get('/api/me')).body.role, 'guest');
  const member = { email: newAddress(), password: MEMBER_PASSWORD };
  await phone.signsIn({ ...member, isNew: true });
  await assert.rejects(signIn(server, member));
});

test('whoever is no member reads no history, and nobody forges one', async () => {
  const phone = await phoneAt(server, 7);
  const email = newAddress();
  await phone.signsIn({ email, isNew: true });
  const owner = await signIn(server, server.demo().staff);
  const guest = await scan(server, 8);
  for (const who of [owner, staff, guest]) {
    assert.equal((await who.get('/api/me/visits')).status, 403);
    assert.equal((await who.send('DELETE', '/api/me/membership')).status, 403);
  }
  assert.equal((await caller(server.baseUrl).get('/api/me/visits')).status, 401);
  // A guest's own token with another role and a member written into it.
  const [header = '', claims = '', signature = ''] = (guest.token ?? '').split('.');
  const { member } = (await phone.get('/api/me')).body;
  const read = JSON.parse(Buffer.from(claims, 'base64url').toString());
  const written = Buffer.from(JSON.stringify({ ...read, role: 'member', member: member.id })).toString(
    'base64url',
  );
  const forged = caller(server.baseUrl, `${header}.${written}.${signature}`);
  assert.equal((await forged.get('/api/me/visits')).status, 401);
  const elsewhere = { origin: 'https://evil.example' };
  assert.equal((await phone.post('/auth/logout?app=guest', {}, elsewhere)).status, 403);
  assert.equal((await phone.send('DELETE', '/api/me/membership', undefined, elsewhere)).status, 403);
  assert.equal((await phone.get('/api/me')).body.member.email, email);
});

test('a store learns nothing of it: not on its board, not in its orders, not in its trail', async () => {
  const phone = await phoneAt(server, 9);
  const email = newAddress();
  await phone.signsIn({ email, isNew: true });
  const { id } = (await phone.get('/api/me')).body.member;
  await eats(phone);
  const owner = await signIn(server, server.demo().staff);
  const tableId = phone.session.table.id;
  const paths = [
    '/api/tables',
    `/api/tables/${tableId}`,
    '/api/tickets',
    '/api/audit',
    `/api/tables/${tableId}/bill`,
  ];
  for (const path of paths) {
    const answer = await owner.get(path);
    assert.equal(answer.status, 200, `${path}: ${answer.text}`);
    assert.ok(!answer.text.includes(id) && !answer.text.includes(email), path);
  }
});
