import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { billPaymentChanged, staffRoleChanged, tabletPinChanged, type AuditEntry } from '@hiorder/contracts';
import { newTrace, withTrace, type NewEvent } from '@hiorder/kernel';
import { eventually } from '@hiorder/testing';
import { startInsight, tokenOf, type InsightFixture } from './testing/insight-fixture.ts';
import {
  closed,
  dish,
  party,
  profileChanged,
  refundAsked,
  registered,
  retired,
  stock,
} from './testing/told-events.ts';

const STORE = 'store';
const AT = '2026-03-12T02:00:00.000Z';
const owner = tokenOf(STORE, 'owner');
const jiwoo = { id: 'jiwoo', role: 'owner', name: '지우' };
const by = { kind: 'staff', id: jiwoo.id, name: jiwoo.name } as const;
const at7 = party(STORE, 'party-1');
let insight: InsightFixture;

/** As requests of this caller tell it. */
const toldBy = (caller: typeof jiwoo, ...events: NewEvent[]) =>
  withTrace({ ...newTrace(), caller }, () => insight.tell(...events));
const trail = async (query = '', token = owner): Promise<AuditEntry[]> =>
  (await insight.get(`/api/audit${query}`, { token })).body.items;
const said = ({ action, by, changes }: AuditEntry) => [action, by.name ?? by.kind, changes];

before(async () => {
  insight = await startInsight();
  // A seed, which nobody asked for.
  await insight.tell(registered(STORE), dish(STORE, 'stew', { name: '김치찌개' }));
  await toldBy(
    jiwoo,
    dish(STORE, 'stew', { name: '묵은지 김치찌개', version: 2 }),
    dish(STORE, 'stew', { name: '묵은지 김치찌개', version: 3 }),
    dish(STORE, 'pancake', { name: '해물파전' }),
    stock(STORE, 'pancake', { soldOut: true, at: AT, by }),
    stock(STORE, 'pancake', { soldOut: false, at: AT, by }),
    stock(STORE, 'pancake', { soldOut: false, quantity: 4, at: AT, by }),
    // One that was ordered at the counter: nobody counted anew.
    stock(STORE, 'pancake', { soldOut: false, quantity: 3, at: AT }),
    retired(STORE, 'stew', 4),
    profileChanged(STORE, { dayEndsAt: '06:00' }),
    refundAsked(at7, 'order-1', { amount: 9_000, reason: '식었어요', at: AT }),
    paidAtTheCounter('paid'),
    paidAtTheCounter('requested'),
    paidAtTheCounter('cancelled', 'paid'),
    paidAtTheCounter('cancelled', 'requested'),
    roleChanged(),
    pinChanged(true),
    pinChanged(false),
    closed(at7, AT),
  );
  await insight.tell(refundAsked(at7, 'order-2', { amount: 1, reason: 'expired', at: AT }));
});
after(() => insight.stop());

type Status = 'paid' | 'requested' | 'cancelled';

function paidAtTheCounter(status: Status, previous?: Status): NewEvent {
  const { tableId, tableSessionId } = at7;
  const ids = { billPaymentId: `share-${status}-${previous}`, storeId: STORE, tableId, tableSessionId };
  return {
    ...{ definition: billPaymentChanged, subject: ids.billPaymentId, storeId: STORE, partitionKey: 'bill' },
    data: {
      ...(previous && { previous }),
      ...{ ...ids, status, method: 'counter', share: 'all', amount: 12_000, refunded: 0, currency: 'KRW' },
      ...{ guestId: null, paymentId: null, by: { kind: 'staff', id: 'minji', name: '민지' }, at: AT },
    },
  };
}

function roleChanged(): NewEvent {
  const data = { staffId: 'jun', storeId: STORE, name: '준', role: 'manager', previous: 'staff', at: AT };
  const by = { kind: 'staff', id: jiwoo.id, name: jiwoo.name };
  return {
    ...{ definition: staffRoleChanged, subject: 'jun', storeId: STORE, partitionKey: 'jun' },
    data: { ...data, by },
  };
}

const pinChanged = (first: boolean): NewEvent => ({
  ...{ definition: tabletPinChanged, subject: STORE, storeId: STORE, partitionKey: STORE },
  data: { storeId: STORE, first, at: AT },
});

test('it tells who did what, with what was there before; what nobody asked for, only of money', async () => {
  const name = { field: 'name', before: { ko: '김치찌개' }, after: { ko: '묵은지 김치찌개' } };
  assert.deepEqual((await trail()).map(said).sort(), [
    ['back-on-sale', '지우', []],
    ['counter-payment', '민지', []],
    ['counter-payment-taken-back', '민지', []],
    ['menu-item-changed', '지우', [name]],
    ['menu-item-created', '지우', []],
    ['menu-item-retired', '지우', []],
    ['refund-requested', 'system', []],
    ['refund-requested', '지우', []],
    ['sold-out', '지우', []],
    ['staff-role-changed', '지우', []],
    ['stock-set', '지우', []],
    ['store-profile-changed', '지우', [{ field: 'dayEndsAt', before: '05:00', after: '06:00' }]],
    ['tablet-pin-changed', '지우', []],
    ['tablet-pin-set', '지우', []],
  ]);
  const [retiredItem] = (await trail('?area=menu')).filter(({ action }) => action === 'menu-item-retired');
  assert.deepEqual(retiredItem?.subject, { id: 'stew', name: '묵은지 김치찌개' });
  const [counted] = (await trail('?area=menu')).filter(({ action }) => action === 'stock-set');
  assert.deepEqual([counted?.subject.name, counted?.details], ['해물파전', { quantity: 4 }]);
  const [refund] = (await trail(`?area=money&actor=${jiwoo.id}`)).map(({ details }) => details);
  assert.deepEqual(refund, { amount: 9_000, reason: '식었어요', orderId: 'order-1' });
});

test('pages follow each other without a gap, and filters keep to theirs', async () => {
  const all = await trail();
  const paged: AuditEntry[] = [];
  let cursor = '';
  do {
    const { body } = await insight.get(`/api/audit?limit=3${cursor}`, { token: owner });
    paged.push(...body.items);
    cursor = body.nextCursor === undefined ? '' : `&cursor=${body.nextCursor}`;
  } while (cursor !== '');
  assert.deepEqual(paged, all);
  assert.deepEqual(
    all.map(({ at }) => at),
    all
      .map(({ at }) => at)
      .sort()
      .reverse(),
  );
  assert.equal((await trail('?area=people')).length, 1);
  assert.equal((await trail('?to=2020-01-01T00:00:00.000Z')).length, 0);
  for (const query of ['?cursor=nonsense', '?from=yesterday-or-the-day-before', '?area=other'])
    assert.equal((await insight.get(`/api/audit${query}`, { token: owner })).status, 400, query);
});

test('only owners read it, and only their own store’s', async () => {
  assert.equal((await insight.get('/api/audit', { token: tokenOf(STORE, 'manager') })).status, 403);
  assert.deepEqual(await trail('', tokenOf('another', 'owner')), []);
});

test('nobody changes what is written, not even by SQL', async () => {
  for (const sql of [
    'update audit_entry set actor = $$null$$',
    'delete from audit_entry',
    'truncate audit_entry',
  ])
    await assert.rejects(insight.database.pool.query(sql), /only added to/);
});

test('an empty database makes the same trail of the same events', async () => {
  const entries = await trail();
  await insight.context.stop();
  const replayed = await insight.rebuild();
  await eventually(async () => {
    const { body } = await replayed.get('/api/audit', { token: owner });
    assert.deepEqual(body.items, entries);
  });
  await replayed.stop();
});
