import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { paymentApproved } from '@hiorder/contracts';
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
import { guestAt, staffOf } from '../../../testing/party.ts';

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

describe('the bill', () => {
  test('says what is owed, by line and by person, and what shares come to', async () => {
    const bill = await billOf(table.jiwoo);
    assert.equal(bill.paymentMode, 'postpay');
    assert.deepEqual([bill.total, bill.paid, bill.owed, bill.open], [13_000, 0, 13_000, 13_000].map(money));
    assert.deepEqual(
      bill.lines.map(({ name, quantity, linePrice, addedBy }) => [
        name,
        quantity,
        linePrice.amount,
        addedBy?.nickname,
      ]),
      [
        ['비빔밥', 1, 9_000, '지우'],
        ['콜라', 2, 4_000, '민준'],
      ],
    );
    assert.deepEqual([bill.shares.all, bill.shares.mine], [money(13_000), money(9_000)]);
    assert.deepEqual(bill.shares.equal.slice(0, 2), [
      { ways: 2, amount: money(6_500) },
      { ways: 3, amount: money(4_334) },
    ]);
  });

  test('everybody at the table and staff see who pays what', async () => {
    await asksToPay(table.jiwoo, { kind: 'mine' });
    const [theirs, staffs] = [
      await billOf(table.minjun),
      (await table.staff.get('/api/tables/table-1/bill')).body,
    ];
    for (const bill of [theirs, staffs]) {
      assert.deepEqual([bill.owed, bill.held, bill.open], [money(13_000), money(9_000), money(4_000)]);
      const [payment] = bill.payments;
      assert.deepEqual(
        [payment.status, payment.by.nickname, payment.checkout],
        ['awaiting-payment', '지우', undefined],
      );
    }
    assert.deepEqual([theirs.lines.map(({ taken }) => taken), staffs.shares.mine], [[true, false], null]);
    assert.equal((await table.staff.get('/api/tables/table-2/bill')).body.code, 'table-session-not-found');
  });

  test('nobody else sees it', async () => {
    const stranger = staffOf(fixture, await fixture.openStore());
    assert.equal((await stranger.get('/api/tables/table-1/bill')).status, 404);
    assert.equal((await takes(stranger)).status, 404);
    const asked = (await asksToPay(table.jiwoo, { kind: 'all' })).body;
    const next = await guestAt(fixture, { storeId: table.storeId, tableId: 'table-2' });
    assert.equal((await confirms(next, asked)).status, 404);
    assert.equal((await next.send('POST', `/api/bill/payments/${asked.id}/cancel`)).status, 404);
    assert.equal((await billOf(next)).payments.length, 0);
  });
});

describe('at the counter', () => {
  test('a guest asks, staff have the money, and may take a mistake back', async () => {
    const asked = await asksToPay(table.jiwoo, { kind: 'mine' }, { method: 'counter' });
    assert.deepEqual([asked.status, asked.body.status, asked.body.checkout], [201, 'requested', undefined]);
    assert.deepEqual((await billOf(table.minjun)).requested, money(9_000));
    const taken = await takes(table.staff, { billPaymentId: asked.body.id });
    assert.deepEqual([taken.status, taken.body.status, taken.body.by.nickname], [201, 'paid', '지우']);
    assert.deepEqual((await billOf(table.minjun)).owed, money(4_000));
    const back = await table.staff.send('POST', `/api/tables/table-1/bill/payments/${asked.body.id}/cancel`);
    assert.equal(back.body.status, 'cancelled');
    assert.deepEqual((await billOf(table.minjun)).owed, money(13_000));
    const told = (await fixture.events()).filter(({ subject }) => subject === asked.body.id);
    assert.deepEqual(
      told.map(({ data }) => [data.previous, data.status]),
      [
        [undefined, 'requested'],
        ['requested', 'paid'],
        ['paid', 'cancelled'],
      ],
    );
  });

  test('staff take a sum, or all that is left; requests that it covers end', async () => {
    const asked = (await asksToPay(table.jiwoo, { kind: 'all' }, { method: 'counter' })).body;
    assert.equal((await takes(table.staff, { amount: 5_000 })).status, 201);
    assert.deepEqual(
      (await billOf(table.jiwoo)).payments.map(({ amount }) => amount.amount),
      [5_000],
    );
    assert.equal((await takes(table.staff, { billPaymentId: asked.id })).body.code, 'bill-payment-cancelled');
    await table.minjun.wants('cola', { quantity: 1 });
    await table.minjun.orders();
    // The bill grew after it was shown: what was taken is what was shown.
    assert.deepEqual((await takes(table.staff, { amount: 8_000 })).body.amount, money(8_000));
    assert.deepEqual((await takes(table.staff)).body.amount, money(2_000));
    assert.equal((await takes(table.staff)).body.code, 'bill-settled');
  });
});

describe('ending the stay', () => {
  const close = (body: object = {}) => table.staff.send('POST', '/api/tables/table-1/close', body);

  test('is blocked while money is owed, and allowed when all is paid', async () => {
    const owing = await close();
    assert.deepEqual([owing.body.code, owing.body.owed], ['bill-open', 13_000]);
    await takes(table.staff);
    assert.equal((await close()).body.code, 'orders-unserved');
    await allServed(fixture, table.jiwoo);
    assert.equal((await close()).status, 200);
    assert.equal((await asksToPay(table.jiwoo, { kind: 'all' })).body.code, 'table-session-closed');
  });

  test('by force ends what is being paid, and its money goes back', async () => {
    const asked = (await asksToPay(table.jiwoo, { kind: 'all' })).body;
    assert.equal((await close()).body.awaitingPayment, 1);
    assert.equal((await close({ force: true, reason: '현금' })).status, 200);
    await fixture.hear(paymentApproved, approvedFor(table, asked.id, 13_000));
    assert.deepEqual((await kindsOf(fixture, asked.id)).slice(1), [
      'bill-payment-changed cancelled',
      'bill-payment-unusable',
    ]);
  });
});
