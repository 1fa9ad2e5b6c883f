import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { paymentApproved, paymentRefunded } from '@hiorder/contracts';
import { TechnicalError } from '@hiorder/kernel';
import {
  approvedFor,
  asksToPay,
  billAtTable,
  billOf,
  confirms,
  kindsOf,
  money,
  type BillAtTable,
} from '../../../testing/bill-at-table.ts';
import { NOON } from '../../../testing/ordering.fixture.ts';
import { approving, orderingFixture, type OrderingFixture } from '../../../testing/ordering-context.ts';

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

describe('paying online', () => {
  test('a share is held, paid, told, and the last one settles the bill', async () => {
    const mine = await asksToPay(table.jiwoo, { kind: 'mine' }, { expectedAmount: money(9_000) });
    assert.equal(mine.status, 201, mine.text);
    assert.match(
      mine.body.checkout.checkoutUrl,
      new RegExp(`orderId=${mine.body.id}&amount=9000.*bill%2Fsuccess`),
    );
    const paid = await confirms(table.jiwoo, mine.body);
    assert.deepEqual([paid.status, paid.body.status, paid.body.checkout], [200, 'paid', undefined]);
    assert.deepEqual((await billOf(table.minjun)).owed, money(4_000));
    const rest = (await asksToPay(table.minjun, { kind: 'all' })).body;
    await confirms(table.minjun, rest);
    const bill = await billOf(table.jiwoo);
    assert.deepEqual([bill.paid, bill.owed], [money(13_000), money(0)]);
    const awaitedThenPaid = ['bill-payment-changed awaiting-payment', 'bill-payment-changed paid'];
    assert.deepEqual(await kindsOf(fixture, mine.body.id), awaitedThenPaid);
    assert.deepEqual(await kindsOf(fixture, rest.id), [...awaitedThenPaid, 'bill-settled']);
  });

  test('the same key is answered again; without one nothing happens', async () => {
    const first = await asksToPay(table.jiwoo, { kind: 'mine' }, {}, 'k');
    const again = await asksToPay(table.jiwoo, { kind: 'mine' }, {}, 'k');
    assert.deepEqual([again.text, again.headers['idempotency-replayed']], [first.text, 'true']);
    const without = await table.jiwoo.send('POST', '/api/bill/payments', { share: { kind: 'all' } });
    assert.equal(without.body.code, 'idempotency-key-required');
    const paid = await confirms(table.jiwoo, first.body, 'pk', 'k2');
    fixture.answerPayment(async () => assert.fail('asked twice'));
    assert.equal((await confirms(table.jiwoo, first.body, 'pk', 'k2')).text, paid.text);
    assert.equal((await confirms(table.jiwoo, first.body, 'other window', 'k3')).body.status, 'paid');
  });

  test('who asks again has changed their mind', async () => {
    const first = (await asksToPay(table.jiwoo, { kind: 'all' })).body;
    const second = await asksToPay(table.jiwoo, { kind: 'equal', ways: 2 });
    assert.equal(second.body.amount.amount, 6_500);
    assert.equal((await confirms(table.jiwoo, first)).body.code, 'bill-payment-cancelled');
  });

  test('declined, the share stays theirs and can be paid in another way', async () => {
    const asked = (await asksToPay(table.jiwoo, { kind: 'all' })).body;
    fixture.answerPayment(async () => ({
      status: 402,
      body: { code: 'payment-declined', reason: 'X', declineReason: 'insufficient-funds' },
    }));
    const declined = await confirms(table.jiwoo, asked, 'first card');
    assert.deepEqual([declined.status, declined.body.declineReason], [402, 'insufficient-funds']);
    fixture.answerPayment(approving);
    assert.equal((await confirms(table.jiwoo, asked, 'second card')).body.status, 'paid');
  });

  test('while payment does not answer nothing is lost: its word settles the share, once', async () => {
    const asked = (await asksToPay(table.jiwoo, { kind: 'all' })).body;
    fixture.answerPayment(async () => {
      throw new TechnicalError('dependency-unavailable', 'payment: gone', { retryable: true });
    });
    const lost = await confirms(table.jiwoo, asked);
    assert.deepEqual([lost.status, lost.body.code], [503, 'payment-unavailable']);
    await fixture.hear(paymentApproved, approvedFor(table, asked.id, 13_000));
    await fixture.hear(paymentApproved, approvedFor(table, asked.id, 13_000));
    const bill = await billOf(table.minjun);
    assert.deepEqual([bill.paid, bill.owed, bill.payments.length], [money(13_000), money(0), 1]);
    assert.equal((await kindsOf(fixture, asked.id)).filter((kind) => kind === 'bill-settled').length, 1);
  });

  test('what is not paid in time is open for others, and money that comes later goes back', async () => {
    const asked = (await asksToPay(table.jiwoo, { kind: 'all' })).body;
    assert.equal((await asksToPay(table.minjun, { kind: 'mine' })).body.code, 'bill-being-paid');
    fixture.clock.advance(600_000);
    assert.ok((await fixture.app.expireBillPayments()) >= 1);
    assert.equal((await asksToPay(table.minjun, { kind: 'mine' })).status, 201);
    assert.equal((await confirms(table.jiwoo, asked)).body.code, 'bill-payment-expired');
    await fixture.hear(paymentApproved, approvedFor(table, asked.id, 13_000));
    assert.deepEqual((await kindsOf(fixture, asked.id)).slice(1), [
      'bill-payment-changed expired',
      'bill-payment-unusable',
    ]);
    assert.deepEqual((await billOf(table.minjun)).owed, money(13_000));
  });

  test('the bill becomes smaller meanwhile: nothing is taken, and it says so', async () => {
    const asked = (await asksToPay(table.jiwoo, { kind: 'all' })).body;
    const [colas] = (await table.minjun.get('/api/orders?scope=mine')).body.items;
    await table.staff.send('POST', `/api/orders/${colas.id}/cancel`, {});
    fixture.answerPayment(async () => assert.fail('asked'));
    assert.equal((await confirms(table.jiwoo, asked)).body.code, 'bill-changed');
    await table.jiwoo.send('POST', `/api/bill/payments/${asked.id}/cancel`);
    const dearer = await asksToPay(table.jiwoo, { kind: 'all' }, { expectedAmount: 13_000 });
    assert.deepEqual([dearer.status, dearer.body.code, dearer.body.amount], [409, 'bill-changed', 9_000]);
  });

  test('the bill becomes smaller while the money is taken: it goes back', async () => {
    const asked = (await asksToPay(table.jiwoo, { kind: 'all' })).body;
    const [colas] = (await table.minjun.get('/api/orders?scope=mine')).body.items;
    fixture.answerPayment(async (body) => {
      await table.staff.send('POST', `/api/orders/${colas.id}/cancel`, {});
      return approving(body);
    });
    assert.equal((await confirms(table.jiwoo, asked)).body.code, 'bill-changed');
    assert.deepEqual((await kindsOf(fixture, asked.id)).slice(1), [
      'bill-payment-changed cancelled',
      'bill-payment-unusable',
    ]);
    const bill = await billOf(table.jiwoo);
    assert.deepEqual([bill.owed, bill.held, bill.open], [money(9_000), money(0), money(9_000)]);
  });

  test('what is given back is remembered, and not owed again', async () => {
    const asked = (await asksToPay(table.jiwoo, { kind: 'all' })).body;
    await confirms(table.jiwoo, asked);
    const { orderId, paymentId, provider, storeId } = approvedFor(table, asked.id, 13_000);
    const refund = { orderId, paymentId, provider, storeId, amount: 3_000, refunded: 3_000 };
    await fixture.hear(paymentRefunded, { ...refund, at: NOON.toISOString() });
    const bill = await billOf(table.jiwoo);
    assert.deepEqual([bill.total, bill.paid, bill.owed], [10_000, 10_000, 0].map(money));
  });

  test("nobody confirms another's share", async () => {
    const asked = (await asksToPay(table.jiwoo, { kind: 'mine' })).body;
    fixture.answerPayment(async () => assert.fail('asked'));
    assert.equal((await confirms(table.minjun, asked, 'made up')).body.code, 'bill-payment-not-yours');
    fixture.answerPayment(approving);
    assert.equal((await confirms(table.jiwoo, asked)).body.status, 'paid');
  });
});
