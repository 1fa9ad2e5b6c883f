import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { memberDeleted, memberSignedIn, memberSignedOut, type VisitView } from '@hiorder/contracts';
import { newId } from '@hiorder/kernel';
import { NOON } from '../../../testing/ordering.fixture.ts';
import { orderingFixture, type OrderingFixture } from '../../../testing/ordering-context.ts';
import { guestAt, staffOf, type Answer, type GuestPerson } from '../../../testing/party.ts';

const MINUTE = 60_000;
let fixture: OrderingFixture;
let here: string;
let mina: string;

before(async () => {
  fixture = await orderingFixture();
  here = await fixture.openStore({ paymentMode: 'postpay' });
});
after(() => fixture.close());
beforeEach(() => {
  fixture.clock.set(NOON);
  mina = `mina-${newId()}`;
});

const later = (): void => void fixture.clock.advance(MINUTE);
const now = (): string => fixture.clock.now().toISOString();
const seatOf = (
  { id: guestId, sessionId: tableSessionId, storeId, tableId }: GuestPerson,
  memberId: string,
) => ({
  ...{ memberId, storeId, tableId, tableSessionId, guestId, at: now() },
});
const signsIn = (guest: GuestPerson, memberId: string, storeName = '달빛식당') =>
  fixture.hear(memberSignedIn, { ...seatOf(guest, memberId), storeName });
const signsOut = (guest: GuestPerson, memberId: string) =>
  fixture.hear(memberSignedOut, seatOf(guest, memberId));

const sits = (tableId = `table-${newId()}`, o: { storeId?: string; memberId?: string; id?: string } = {}) =>
  guestAt(fixture, { storeId: here, tableId, ...o });
async function orders(guest: GuestPerson, itemId: string, quantity = 1): Promise<string> {
  later();
  await guest.wants(itemId, { quantity });
  const answer = await guest.orders();
  assert.equal(answer.status, 201, answer.text);
  later();
  return answer.body.id;
}
async function leaves(guest: GuestPerson): Promise<void> {
  const staff = staffOf(fixture, guest.storeId);
  const close = { force: true, reason: '테스트' };
  const closed = await staff.send('POST', `/api/tables/${guest.tableId}/close`, close);
  assert.equal(closed.status, 200, closed.text);
  later();
}
/** The member's history, as another phone of theirs at another table shows it. */
async function historyOf(memberId: string, query = ''): Promise<Answer> {
  const phone = await sits(undefined, { memberId });
  return phone.get(`/api/me/visits${query}`, { 'accept-language': 'ko' });
}
const visitsOf = async (memberId: string): Promise<VisitView[]> => (await historyOf(memberId)).body.items;
const dishes = (visits: readonly VisitView[]): string[][] =>
  visits.map(({ lines }) => lines.map(({ itemId, quantity }) => `${itemId}×${quantity}`));

test('a visit: store, day, dishes, total, also what was ordered before signing in', async () => {
  const guest = await sits();
  await orders(guest, 'stew');
  await signsIn(guest, mina);
  await orders(guest, 'cola', 2);
  await leaves(guest);
  const [visit, ...others] = await visitsOf(mina);
  assert.deepEqual(others, []);
  assert.equal(visit!.id, guest.sessionId);
  assert.deepEqual(visit!.store, { id: here, name: '달빛식당' });
  assert.equal(visit!.at, new Date(NOON.getTime() + MINUTE).toISOString());
  assert.deepEqual(dishes([visit!]), [['stew×1', 'cola×2']]);
  assert.equal(visit!.lines[0]!.name, '부대찌개');
  assert.deepEqual(
    visit!.total.amount,
    visit!.lines.reduce((sum, { linePrice }) => sum + linePrice.amount, 0),
  );
  assert.ok(visit!.total.amount > 0);
});

test('at every store of the installation, newest first, page by page', async () => {
  const there = await fixture.openStore({ paymentMode: 'postpay' });
  const visits = [];
  for (const [storeId, name] of [
    [here, '달빛식당'],
    [there, '별빛식당'],
    [here, '달빛식당'],
  ] as const) {
    const guest = await sits(undefined, { storeId });
    await signsIn(guest, mina, name);
    await orders(guest, 'cola');
    await leaves(guest);
    visits.unshift(guest.sessionId);
  }
  const ids = ({ body }: Answer): string[] => body.items.map(({ id }: VisitView) => id);
  assert.deepEqual(ids(await historyOf(mina)), visits);
  const first = await historyOf(mina, '?limit=2');
  assert.deepEqual(ids(first), visits.slice(0, 2));
  assert.deepEqual(first.body.items[1].store.name, '별빛식당');
  const rest = await historyOf(mina, `?limit=2&cursor=${first.body.nextCursor}`);
  assert.deepEqual([ids(rest), rest.body.nextCursor], [visits.slice(2), undefined]);
  assert.equal((await historyOf(mina, '?limit=0')).status, 400);
  assert.equal((await historyOf(mina, '?cursor=%F0%9F%98%80')).status, 400);
});

test('only their own orders: not the table’s, not another member’s, not what was cancelled', async () => {
  const guest = await sits();
  const friend = await sits(guest.tableId);
  const juno = `juno-${newId()}`;
  await signsIn(guest, mina);
  await signsIn(friend, juno);
  await orders(guest, 'cola');
  await orders(friend, 'stew');
  const taken = await orders(guest, 'stew');
  assert.equal((await guest.send('POST', `/api/orders/${taken}/cancel`, {})).status, 200);
  await leaves(guest);
  assert.deepEqual(dishes(await visitsOf(mina)), [['cola×1']]);
  assert.deepEqual(dishes(await visitsOf(juno)), [['stew×1']]);
  assert.deepEqual(await visitsOf(`nobody-${newId()}`), []);
});

test('without the stay that they are at, and without those where they ordered nothing', async () => {
  const hungry = await sits();
  await signsIn(hungry, mina);
  await leaves(hungry);
  const guest = await sits(undefined, { memberId: mina });
  await signsIn(guest, mina);
  await orders(guest, 'cola');
  assert.deepEqual((await guest.get('/api/me/visits')).body, { items: [] });
  assert.equal((await visitsOf(mina)).length, 1, 'elsewhere it is a visit');
});

test('after signing out nothing is added, and who comes next to that phone sees only their own', async () => {
  const juno = `juno-${newId()}`;
  const guest = await sits();
  await signsIn(guest, mina);
  await orders(guest, 'cola');
  await signsOut(guest, mina);
  await orders(guest, 'stew');
  await signsIn(guest, juno);
  await orders(guest, 'cola', 3);
  await leaves(guest);
  assert.deepEqual(dishes(await visitsOf(mina)), [['cola×1']]);
  assert.deepEqual(dishes(await visitsOf(juno)), [['stew×1', 'cola×3']]);
});

test('hearing of it again, or late, changes nothing', async () => {
  const guest = await sits();
  const signedIn = { ...seatOf(guest, mina), storeName: '달빛식당' };
  await fixture.hear(memberSignedIn, signedIn);
  await orders(guest, 'cola');
  await signsOut(guest, mina);
  await fixture.hear(memberSignedIn, signedIn);
  await orders(guest, 'stew');
  await leaves(guest);
  assert.deepEqual(dishes(await visitsOf(mina)), [['cola×1']]);
});

test('a token of before signing out, or of an account that is gone, reads nothing', async () => {
  const old = await sits();
  await signsIn(old, mina);
  await orders(old, 'cola');
  await leaves(old);
  const guest = await sits(undefined, { memberId: mina });
  assert.equal((await guest.get('/api/me/visits')).status, 200, 'before the news arrived, too');
  await signsIn(guest, mina);
  assert.equal((await guest.get('/api/me/visits')).body.items.length, 1);
  await signsOut(guest, mina);
  assert.deepEqual(await guest.get('/api/me/visits').then(({ status, body }) => [status, body.code]), [
    403,
    'forbidden',
  ]);
  later();
  const back = await sits(guest.tableId, { id: guest.id, memberId: mina });
  await signsIn(back, mina);
  assert.equal((await back.get('/api/me/visits')).status, 200);
  assert.equal((await guest.get('/api/me/visits')).status, 403, 'the token of before');
  await fixture.hear(memberDeleted, { memberId: mina, at: now() });
  assert.equal((await back.get('/api/me/visits')).status, 403);
  assert.deepEqual(await visitsOf(mina), []);
  const { rows } = await fixture.database.pool.query('select 1 from member_seat where member_id = $1', [
    mina,
  ]);
  assert.deepEqual(rows, [], 'nothing is known by that id any more');
});

test('who signs in where another sat before reads theirs at once, before the news of it has arrived', async () => {
  const juno = `juno-${newId()}`;
  const past = await sits();
  await signsIn(past, juno);
  await orders(past, 'cola');
  await leaves(past);
  const guest = await sits(undefined, { memberId: mina });
  await signsIn(guest, mina);
  await fixture.hear(memberDeleted, { memberId: mina, at: now() });
  later();
  const next = await sits(guest.tableId, { id: guest.id, memberId: juno });
  const { status, body } = await next.get('/api/me/visits', { 'accept-language': 'ko' });
  assert.deepEqual([status, body.items?.length], [200, 1]);
  assert.equal((await guest.get('/api/me/visits')).status, 403);
});

test('it is for members alone: no guest, no staff of any role, no machine', async () => {
  const guest = await sits();
  await signsIn(guest, mina);
  for (const person of [
    guest,
    staffOf(fixture, here),
    staffOf(fixture, here, 'staff'),
    staffOf(fixture, here, 'machine'),
  ])
    assert.equal((await person.get('/api/me/visits')).status, 403);
});

test('a member orders and sees the table as any guest, and nothing of the staff’s', async () => {
  const guest = await sits(undefined, { memberId: mina });
  const id = await orders(guest, 'cola');
  const { body } = await guest.get(`/api/orders/${id}`);
  assert.deepEqual([body.id, body.status, body.lines.length], [id, 'placed', 1]);
  const { items } = (await guest.get('/api/orders')).body;
  assert.deepEqual(
    items.map((order: { id: string }) => order.id),
    [id],
  );
  assert.deepEqual((await guest.get('/api/bill')).body.total, body.total);
  assert.deepEqual((await guest.get('/api/cart')).body.lines, [], 'what was ordered has left the cart');
  assert.equal((await guest.get('/api/table-session')).status, 200);
  for (const path of ['/api/stock', '/api/ordering-policy'])
    assert.equal((await guest.get(path)).status, 403, path);
});
