import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { orderStatusUpdated, paymentRefunded } from '@hiorder/contracts';
import {
  approvedFor,
  asksToPay,
  billAtTable,
  billOf,
  confirms,
  kindsOf,
  money,
  takes,
  type BillAtTable,
} from '../../../testing/bill-at-table.ts';
import { allServed } from '../../../testing/all-served.ts';
import { NOON } from '../../../testing/ordering.fixture.ts';
import { approving, orderingFixture, type OrderingFixture } from '../../../testing/ordering-context.ts';
import type { GuestPerson } from '../../../testing/party.ts';
import { toldOf } from '../../../testing/two-tables.ts';

let fixture: OrderingFixture;
let table: BillAtTable;

before(async () => {
  fixture = await orderingFixture();
});
after(() => fixture.close());
beforeEach(async () => {
  fixture.clock.set(NOON);
  fixture.answerPayment(approving);
  table = await billAtTable(fixture);
});

const pays = async (guest: GuestPerson, share: object): Promise<string> => {
  const { body } = await asksToPay(guest, share);
  assert.equal((await confirms(guest, body)).status, 200);
  return body.id;
};
const orderOf = async (guest: GuestPerson): Promise<string> =>
  (await guest.get('/api/orders?scope=mine')).body.items[0].id;
const cancels = async (guest: GuestPerson) =>
  table.staff.send('POST', `/api/orders/${await orderOf(guest)}/cancel`, {});
const askedBack = async (id: string) =>
  (await toldOf(fixture, id))
    .filter(({ type }) => type.includes('bill-payment-overpaid'))
    .map(({ data }) => [data.amount, data.paymentId]);
const refund = (id: string, amount: number) => {
  const { orderId, paymentId, provider, storeId } = approvedFor(table, id, 13_000);
  const data = { orderId, paymentId, provider, storeId, amount, refunded: amount, at: NOON.toISOString() };
  return fixture.hear(paymentRefunded, data);
};

describe('a dish is cancelled after it was paid online', () => {
  test('what was paid too much is asked back once, with the cancellation, and pays for nothing else', async () => {
    const id = await pays(table.jiwoo, { kind: 'all' });
    await cancels(table.minjun);
    assert.equal((await cancels(table.minjun)).body.code, 'order-cancelled');
    assert.deepEqual(await askedBack(id), [[4_000, `payment-${id}`]]);
    const before = await billOf(table.jiwoo);
    assert.deepEqual(
      [before.paid, before.owed, before.overpaid, before.returning],
      [9_000, 0, 0, 4_000].map(money),
    );
    await refund(id, 4_000);
    await table.minjun.wants('cola', { quantity: 1 });
    assert.equal((await table.minjun.orders()).status, 201);
    const bill = await billOf(table.minjun);
    assert.deepEqual([bill.paid, bill.owed, bill.returning], [9_000, 2_000, 0].map(money));
    assert.deepEqual(bill.payments[0]?.refunded, money(4_000));
    const told = (await toldOf(fixture, id)).filter(({ type }) => type.includes('bill-payment-changed'));
    assert.deepEqual(
      told.slice(2).map(({ data }) => [data.refunded, data.evened, data.returning]),
      [
        [4_000, 4_000, 4_000],
        [4_000, 4_000, 0],
      ],
    );
    assert.deepEqual(await askedBack(id), [[4_000, `payment-${id}`]]);
  });

  test('rejected by the kitchen, who paid for it gets all of it back; others still owe theirs', async () => {
    const id = await pays(table.jiwoo, { kind: 'mine' });
    await fixture.hear(orderStatusUpdated, {
      ...{ orderId: await orderOf(table.jiwoo), storeId: table.storeId, tableId: 'table-1' },
      ...{ tableSessionId: 'session', status: 'rejected', previous: 'placed', reason: null },
      ...{ at: NOON.toISOString(), by: { kind: 'staff' }, etaMinutes: null },
    });
    assert.deepEqual(await askedBack(id), [[9_000, `payment-${id}`]]);
    const bill = await billOf(table.minjun);
    assert.deepEqual([bill.paid, bill.owed, bill.returning], [0, 4_000, 9_000].map(money));
  });

  test('the stay may end while money is on its way back, and what comes then is remembered', async () => {
    const id = await pays(table.jiwoo, { kind: 'all' });
    await cancels(table.minjun);
    await allServed(fixture, table.jiwoo);
    assert.equal((await table.staff.send('POST', '/api/tables/table-1/close', {})).status, 200);
    await refund(id, 4_000);
    assert.equal((await kindsOf(fixture, id)).at(-1), 'bill-payment-changed paid');
  });

  test('what staff took is theirs to give back: nobody else is asked, and the stay does not end before', async () => {
    assert.equal((await takes(table.staff, { amount: 6_500 })).status, 201);
    const id = await pays(table.jiwoo, { kind: 'all' });
    await cancels(table.minjun);
    assert.deepEqual(await askedBack(id), [[2_000, `payment-${id}`]]);
    const bill = await billOf(table.jiwoo);
    assert.deepEqual([bill.overpaid, bill.returning], [2_000, 2_000].map(money));
    const close = await table.staff.send('POST', '/api/tables/table-1/close', {});
    assert.deepEqual([close.body.code, close.body.owed, close.body.overpaid], ['bill-open', 0, 2_000]);
  });
});
