import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  billPaymentChanged,
  orderPlaced,
  orderRefunded,
  serviceCallRaised,
  tokensRevoked,
} from '@hiorder/contracts';
import type { NewEvent } from '@hiorder/kernel';
import { eventually } from '@hiorder/testing';
import { pushWorld, type PushWorld } from './testing/push-world.ts';
import { patient } from './testing/running-notification.ts';
import { guestAt, staffOf } from './testing/tokens.ts';

let world: PushWorld;
before(async () => {
  world = await pushWorld();
});
after(() => world.close());

const now = () => new Date().toISOString();
const ref = (storeId: string) => ({ storeId, tableId: 'table', tableSessionId: `party-${storeId}` });
const event = (definition: NewEvent['definition'], storeId: string, data: object): NewEvent => ({
  ...{ definition, subject: storeId, storeId, partitionKey: storeId },
  data: { ...ref(storeId), ...data },
});
const dish = (name: string, quantity: number) => ({
  ...{
    lineId: name,
    itemId: name,
    name,
    names: { ko: name, en: name },
    course: 'main',
    station: 'hot',
    quantity,
  },
  ...{ unitPrice: 9_000, options: [], note: null, needsIdCheck: false },
});
const placed = (storeId: string, placedAt = now()) =>
  event(orderPlaced, storeId, {
    ...{
      orderId: `order-${storeId}`,
      number: 7,
      tableName: '3',
      guestId: 'g',
      placedAt,
      paymentMode: 'postpay',
    },
    ...{ paymentId: null, total: 18_000, lines: [dish('Bibimbap', 2)] },
  });
const called = (storeId: string) =>
  event(serviceCallRaised, storeId, {
    ...{
      callId: 'call',
      tableName: '3',
      kind: 'water',
      name: { ko: '물', en: 'Water' },
      notes: ['ice'],
      count: 1,
    },
    ...{ raisedAt: now(), lastRaisedAt: now(), by: { kind: 'guest', id: 'g' } },
  });
const revoked = (storeId: string, claim: 'standing' | 'jti', value: string) =>
  event(tokensRevoked, storeId, { claim, value, at: now() });

test('staff are told of new orders and calls of their store, on each of their devices, in its language', async (t) => {
  const { ask, received, subscription } = await world.started(t);
  const [mine, other] = [staffOf('store-a'), staffOf('store-b')];
  for (const device of ['tablet', 'phone'])
    await ask('PUT', 'push-subscriptions', mine, subscription(device));
  await ask('PUT', 'push-subscriptions', other, subscription('elsewhere'));
  await world.tell(placed('store-a'), called('store-a'), placed('store-c', '2026-01-01T00:00:00.000Z'));
  await eventually(() => assert.equal(received.length, 4), patient);
  await world.nothingWaits();
  const titles = received.map(({ notice }) => [notice.title, notice.body, notice.url]);
  assert.deepEqual(titles.sort(), [
    ['New order 7 · Table 3', '2 × Bibimbap', '/staff/orders'],
    ['New order 7 · Table 3', '2 × Bibimbap', '/staff/orders'],
    ['Table 3 calls: Water', 'ice', '/staff/?table=table'],
    ['Table 3 calls: Water', 'ice', '/staff/?table=table'],
  ]);
});

test('a device that is signed out, or whose person has another role, is told nothing more', async (t) => {
  const { ask, received, subscription } = await world.started(t);
  const token = staffOf('store-d', { standing: 'standing-1' });
  const [tablet, phone] = [subscription('tablet'), subscription('phone')];
  for (const device of [tablet, phone]) await ask('PUT', 'push-subscriptions', token, device);
  const query = `push-subscriptions?endpoint=${encodeURIComponent(tablet.endpoint)}`;
  assert.equal((await ask('DELETE', query, token)).status, 204);
  await world.tell(placed('store-d'), revoked('store-d', 'jti', 'token'));
  await eventually(() => assert.equal(received.length, 1), patient);
  // One after the other: they come from two contexts, whose news is heard side by side.
  await world.tell(revoked('store-d', 'standing', 'standing-1'));
  await world.tell(called('store-d'));
  await world.nothingWaits();
  assert.equal(received.length, 1);
});

test('a guest is told of money that comes back for what they paid; others at the table are not', async (t) => {
  const { ask, received, subscription } = await world.started(t);
  const mine = guestAt('party-store-e', { sub: 'jiwoo', store: 'store-e' });
  const other = guestAt('party-store-e', { sub: 'minjun', store: 'store-e' });
  await ask('PUT', 'push-subscriptions', mine, subscription('phone'));
  await ask('PUT', 'push-subscriptions', other, subscription('another'));
  const share = (refunded: number, returning: number) =>
    event(billPaymentChanged, 'store-e', {
      ...{ billPaymentId: 'share', status: 'paid', method: 'online', share: 'all', amount: 13_000, refunded },
      ...{ evened: refunded, returning, currency: 'KRW', guestId: 'jiwoo', paymentId: 'p' },
      ...{ by: { kind: 'system' }, at: now() },
    });
  await world.tell(share(0, 0), share(4_000, 4_000));
  await eventually(() => assert.equal(received.length, 1), patient);
  await world.tell(
    share(4_000, 0),
    event(orderRefunded, 'store-e', {
      orderId: 'o',
      number: 7,
      guestId: 'jiwoo',
      refunded: 9_000,
      currency: 'KRW',
    }),
  );
  await eventually(() => assert.equal(received.length, 3), patient);
  await world.nothingWaits();
  const [first, ...rest] = received.map(({ notice }) => [notice.title, notice.url]);
  assert.deepEqual(first, ['₩4,000 is on its way back to you', '/bill']);
  assert.deepEqual(rest.sort(), [
    ['₩4,000 was refunded', '/bill'],
    ['₩9,000 was refunded', '/orders'],
  ]);
});
