import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { tableAdded } from '@hiorder/contracts';
import type { Wire } from '@hiorder/testing';
import { after as later, NOON } from '../../../testing/ordering.fixture.ts';
import { orderingFixture, type OrderingFixture } from '../../../testing/ordering-context.ts';
import { guestAt, staffOf, type Person } from '../../../testing/party.ts';

let fixture: OrderingFixture;
let storeId: string;
let staff: Person;

before(async () => {
  fixture = await orderingFixture();
});
after(() => fixture.close());
beforeEach(async () => {
  fixture.clock.set(NOON);
  storeId = await fixture.openStore();
  staff = staffOf(fixture, storeId, 'staff');
});

const ease = (step: string, body: object = {}) => staff.send('POST', `/api/ordering/${step}`, body);
const told = async () =>
  (await fixture.events())
    .filter((event) => event.subject === storeId && event.type.includes('ordering-eased'))
    .map(({ data }) => [
      data.change,
      data.by.kind,
      data.longerWait?.extraMinutes,
      data.heldCategories?.categoryIds,
    ]);
const atTheTable = () => guestAt(fixture, { storeId, tableId: 'table-1' });

test('guests are told to wait longer, and order all the same; that ends by itself and is told once', async () => {
  const guest = await atTheTable();
  const eased = await ease('longer-wait', { extraMinutes: 20, minutes: 30 });
  const longerWait = { extraMinutes: 20, endsAt: later(30).toISOString() };
  assert.deepEqual([eased.status, eased.body.longerWait, eased.body.paused], [200, longerWait, false]);
  assert.deepEqual((await guest.get('/api/table-session')).body.ordering, {
    ...{ open: true, resumesAt: null, message: null, longerWait, heldCategories: null },
  });
  await guest.wants('cola');
  assert.equal((await guest.orders()).status, 201);

  fixture.clock.set(later(30));
  assert.equal((await guest.get('/api/table-session')).body.ordering.longerWait, null);
  assert.equal((await staff.get('/api/ordering-policy')).body.longerWait, null);
  assert.deepEqual([await fixture.app.endPauses(), await fixture.app.endPauses()], [1, 0]);
  assert.deepEqual(await told(), [
    ['wait-lengthened', 'staff', 20, undefined],
    ['wait-as-usual', 'system', undefined, undefined],
  ]);
});

test('of categories on hold nothing is ordered, and its line says so; staff still can', async () => {
  const guest = await atTheTable();
  await guest.wants('cola');
  const held = await ease('hold-categories', { categoryIds: ['dishes'] });
  assert.deepEqual(held.body.heldCategories, { categoryIds: ['dishes'], endsAt: null });
  const [problem] = (await guest.get('/api/cart')).body.problems as Wire[];
  assert.deepEqual([problem?.code, problem?.itemId, problem?.resumesAt], ['category-on-hold', 'cola', null]);
  const refused = await guest.orders();
  assert.deepEqual([refused.status, refused.body.code], [409, 'category-on-hold'], refused.text);
  const table = { tableId: 'table-1', storeId, name: '1', seats: 4, position: 1, at: NOON.toISOString() };
  await fixture.hear(tableAdded, table);
  const taken = await staff.send('POST', '/api/staff-orders', {
    ...{ tableId: 'table-1', lines: [{ itemId: 'cola', quantity: 1 }] },
  });
  assert.equal(taken.status, 201, taken.text);

  assert.equal((await ease('hold-categories', { categoryIds: ['others'], minutes: 15 })).status, 200);
  assert.equal((await guest.orders()).status, 201, 'others take the place of those before');
  assert.equal((await ease('release-categories')).body.heldCategories, null);
  assert.equal((await ease('release-categories')).status, 200);
  assert.deepEqual(
    (await told()).map(([change, , , ids]) => [change, ids]),
    [
      ['categories-held', ['dishes']],
      ['categories-held', ['others']],
      ['categories-released', undefined],
    ],
  );
});

test('steps hold side by side, and a pause beside them; each ends on its own', async () => {
  await ease('longer-wait', { extraMinutes: 10, minutes: 15 });
  await ease('hold-categories', { categoryIds: ['dishes'], minutes: 15 });
  await staff.send('POST', '/api/ordering/pause', { minutes: 15 });
  const all = await ease('usual-wait');
  assert.deepEqual(
    [all.body.longerWait, all.body.heldCategories?.categoryIds, all.body.paused],
    [null, ['dishes'], true],
  );
  fixture.clock.set(later(15));
  assert.equal(await fixture.app.endPauses(), 1);
  const { paused, heldCategories } = (await staff.get('/api/ordering-policy')).body;
  assert.deepEqual([paused, heldCategories], [false, null]);
});

test('only staff of the store, only what can be', async () => {
  const guest = await atTheTable();
  assert.equal((await guest.send('POST', '/api/ordering/longer-wait', { extraMinutes: 10 })).status, 403);
  for (const [step, body] of [
    ['longer-wait', { extraMinutes: 0 }],
    ['longer-wait', { extraMinutes: 10, minutes: 0 }],
    ['longer-wait', {}],
    ['hold-categories', { categoryIds: [] }],
    ['hold-categories', { categoryIds: ['dishes'], until: 'now' }],
  ] as const) {
    assert.equal((await ease(step, body)).status, 400, `${step} ${JSON.stringify(body)}`);
  }
  const elsewhere = staffOf(fixture, await fixture.openStore());
  await elsewhere.send('POST', '/api/ordering/longer-wait', { extraMinutes: 10 });
  assert.equal((await staff.get('/api/ordering-policy')).body.longerWait, null);
  const early = staffOf(fixture, 'a-newer-store');
  for (const [step, body] of [
    ['longer-wait', { extraMinutes: 10 }],
    ['usual-wait', {}],
    ['hold-categories', { categoryIds: ['dishes'] }],
    ['release-categories', {}],
  ] as const) {
    const refused = await early.send('POST', `/api/ordering/${step}`, body);
    assert.deepEqual([refused.status, refused.body.code], [404, 'store-not-found'], step);
  }
});
