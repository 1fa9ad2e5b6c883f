import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { paymentApproved } from '@hiorder/contracts';
import {
  approvedFor,
  asksToPay,
  billAtTable,
  billOf,
  confirms,
  takes,
  type BillAtTable,
} from '../../../testing/bill-at-table.ts';
import { allServed } from '../../../testing/all-served.ts';
import { codes, tally, times } from '../../../testing/open-floor.ts';
import { NOON } from '../../../testing/ordering.fixture.ts';
import { approving, orderingFixture, type OrderingFixture } from '../../../testing/ordering-context.ts';

let fixture: OrderingFixture;
let table: BillAtTable;

before(async () => {
  fixture = await orderingFixture({ poolSize: 30 });
});
after(() => fixture.close());
beforeEach(async () => {
  fixture.clock.set(NOON);
  fixture.answerPayment(approving);
  table = await billAtTable(fixture);
});

const told = async (name: string): Promise<number> =>
  (await fixture.events()).filter(
    ({ type, data }) => type.endsWith(`.${name}.v1`) && data.tableSessionId === table.jiwoo.sessionId,
  ).length;

/** Every won that was charged is on the bill or goes back. */
async function checkMoney(): Promise<void> {
  const bill = await billOf(table.jiwoo);
  const paid = bill.payments.filter(({ status }) => status === 'paid');
  const sum = paid.reduce((all, { amount }) => all + amount.amount, 0);
  assert.ok(sum <= bill.total.amount, `${sum} of ${bill.total.amount}`);
  assert.deepEqual([bill.paid.amount, bill.owed.amount], [sum, bill.total.amount - sum]);
}

describe('the rest of a bill', () => {
  test('two phones at the same instant: one pays it, the other is refused', async () => {
    for (const round of times(4)) {
      if (round > 0) table = await billAtTable(fixture);
      const both = [table.jiwoo, table.minjun];
      const asked = await Promise.all(both.map((guest) => asksToPay(guest, { kind: 'all' })));
      assert.deepEqual(tally(codes(asked)), { 201: 1, 'bill-being-paid': 1 });
      const winner = asked.findIndex(({ status }) => status === 201);
      await confirms(both[winner]!, asked[winner]!.body);
      await checkMoney();
    }
  });

  test('ten phones divide it equally at once, and not a won is lost', async () => {
    const phones = [table.jiwoo, table.minjun];
    const asked = await Promise.all(
      times(10).map((i) => asksToPay(phones[i % 2]!, { kind: 'equal', ways: 3 }, { method: 'counter' })),
    );
    assert.ok(
      asked.every(({ status }) => status === 201),
      codes(asked).join(),
    );
    // Of each phone the last wish counts.
    const bill = await billOf(table.jiwoo);
    assert.equal(bill.payments.length, 2);
    assert.equal(bill.requested.amount + bill.open.amount, 13_000);
  });

  test('staff take it while a phone is paying: nothing is paid twice', async () => {
    for (const round of times(4)) {
      if (round > 0) table = await billAtTable(fixture);
      const [asked, taken] = await Promise.all([asksToPay(table.jiwoo, { kind: 'all' }), takes(table.staff)]);
      const outcome = codes([asked, taken]).join(' ');
      assert.ok(['201 bill-being-paid', 'bill-settled 201'].includes(outcome), outcome);
      if (asked.status === 201) assert.equal((await confirms(table.jiwoo, asked.body)).status, 200);
      await checkMoney();
    }
  });

  for (const first of ['the phone', 'staff'])
    test(`${first} first: the other one is told so`, async () => {
      const byPhone = () => asksToPay(table.jiwoo, { kind: 'all' });
      const byStaff = () => takes(table.staff);
      const [one, other] = first === 'the phone' ? [byPhone, byStaff] : [byStaff, byPhone];
      const told = first === 'the phone' ? 'bill-being-paid' : 'bill-settled';
      assert.deepEqual(codes([await one(), await other()]), ['201', told]);
      await checkMoney();
    });

  for (const first of ['event', 'answer'])
    test(`the ${first} first, then the other: a share is settled once`, async () => {
      const { body: asked } = await asksToPay(table.jiwoo, { kind: 'mine' });
      const approved = approvedFor(table, asked.id, 9_000);
      const event = () => fixture.hear(paymentApproved, approved);
      if (first === 'event')
        fixture.answerPayment(async (body) => {
          await event();
          return approving(body);
        });
      assert.equal((await confirms(table.jiwoo, asked)).status, 200);
      if (first === 'answer') await event();
      assert.deepEqual(
        [(await billOf(table.jiwoo)).paid.amount, await told('bill-payment-unusable')],
        [9_000, 0],
      );
      await checkMoney();
    });

  test('the answer and the event at once settle a share once', async () => {
    for (const round of times(4)) {
      if (round > 0) table = await billAtTable(fixture);
      const { body: asked } = await asksToPay(table.jiwoo, { kind: 'mine' });
      const approved = {
        ...{ paymentId: `payment-${asked.id}`, orderId: asked.id, storeId: table.storeId, provider: 'toss' },
        ...{ amount: 9_000, approvedAt: NOON.toISOString() },
      };
      const [paid] = await Promise.all([
        confirms(table.jiwoo, asked),
        fixture.hear(paymentApproved, approved),
      ]);
      assert.deepEqual([paid.status, await told('bill-payment-unusable')], [200, 0], paid.text);
      await checkMoney();
    }
  });

  test('a payment that takes longer than it has time is waited for', async () => {
    const { body: asked } = await asksToPay(table.jiwoo, { kind: 'all' });
    fixture.clock.advance(599_000);
    fixture.answerPayment(async (body) => {
      fixture.clock.advance(30_000);
      await fixture.app.expireBillPayments();
      return approving(body);
    });
    assert.equal((await confirms(table.jiwoo, asked)).status, 200);
    assert.equal((await billOf(table.jiwoo)).owed.amount, 0);
  });

  test('for what has expired before nobody asks the provider', async () => {
    const { body: asked } = await asksToPay(table.jiwoo, { kind: 'all' });
    fixture.clock.advance(600_000);
    await fixture.app.expireBillPayments();
    fixture.answerPayment(() => assert.fail('it was asked'));
    assert.equal((await confirms(table.jiwoo, asked)).body.code, 'bill-payment-expired');
    assert.equal((await billOf(table.jiwoo)).owed.amount, 13_000);
  });

  test('against expiry: paid or expired, never both', async () => {
    for (const round of times(4)) {
      if (round > 0) {
        fixture.clock.set(NOON);
        table = await billAtTable(fixture);
      }
      const { body: asked } = await asksToPay(table.jiwoo, { kind: 'all' });
      fixture.clock.advance(600_000 - (round % 2));
      const [paid] = await Promise.all([
        confirms(table.jiwoo, asked),
        (async () => {
          fixture.clock.advance(round % 2);
          await fixture.app.expireBillPayments();
        })(),
      ]);
      const { owed } = await billOf(table.jiwoo);
      if (paid.status === 200) assert.equal(owed.amount, 0);
      else assert.deepEqual([paid.body.code, owed.amount], ['bill-payment-expired', 13_000]);
      await checkMoney();
    }
  });

  test('against an order that the kitchen cannot make: what was paid too much goes back', async () => {
    for (const round of times(4)) {
      if (round > 0) table = await billAtTable(fixture);
      const { body: asked } = await asksToPay(table.jiwoo, { kind: 'all' });
      const [colas] = (await table.minjun.get('/api/orders?scope=mine')).body.items;
      const [paid] = await Promise.all([
        confirms(table.jiwoo, asked),
        table.staff.send('POST', `/api/orders/${colas.id}/cancel`, {}),
      ]);
      const bill = await billOf(table.jiwoo);
      if (paid.status === 200) assert.deepEqual([bill.returning.amount, bill.owed.amount], [4_000, 0]);
      else assert.deepEqual([paid.body.code, bill.owed.amount], ['bill-changed', 9_000]);
    }
  });

  /** Staff cancel what 민준 ordered. */
  async function cancelsColas(): Promise<void> {
    const [colas] = (await table.minjun.get('/api/orders?scope=mine')).body.items;
    const gone = await table.staff.send('POST', `/api/orders/${colas.id}/cancel`, {});
    assert.equal(gone.status, 200, gone.text);
  }

  test('an order that is cancelled after all was paid: what was too much goes back', async () => {
    const { body: asked } = await asksToPay(table.jiwoo, { kind: 'all' });
    assert.equal((await confirms(table.jiwoo, asked)).status, 200);
    await cancelsColas();
    const bill = await billOf(table.jiwoo);
    assert.deepEqual([bill.returning.amount, bill.owed.amount], [4_000, 0]);
  });

  test('an order that is cancelled while the provider decides: the rest is another one now, all of it goes back', async () => {
    const { body: asked } = await asksToPay(table.jiwoo, { kind: 'all' });
    fixture.answerPayment(async (body) => {
      await cancelsColas();
      return approving(body);
    });
    assert.equal((await confirms(table.jiwoo, asked)).body.code, 'bill-changed');
    const { owed, paid } = await billOf(table.jiwoo);
    assert.deepEqual([owed.amount, paid.amount, await told('bill-payment-unusable')], [9_000, 0, 1]);
  });

  test('an order that was cancelled before: nobody asks the provider', async () => {
    const { body: asked } = await asksToPay(table.jiwoo, { kind: 'all' });
    await cancelsColas();
    fixture.answerPayment(() => assert.fail('it was asked'));
    assert.equal((await confirms(table.jiwoo, asked)).body.code, 'bill-changed');
    assert.equal((await billOf(table.jiwoo)).owed.amount, 9_000);
  });

  for (const [first, told] of [
    ['paid', ['201', '200']],
    ['closed', ['bill-open', '201']],
  ] as const)
    test(`a stay that is ${first} first`, async () => {
      await allServed(fixture, table.jiwoo);
      const pay = () => takes(table.staff);
      const close = () => table.staff.send('POST', '/api/tables/table-1/close', {});
      const [one, other] = first === 'paid' ? [pay, close] : [close, pay];
      assert.deepEqual(codes([await one(), await other()]), told);
    });

  test('against the end of the stay: it is paid and closed, or neither', async () => {
    for (const round of times(4)) {
      if (round > 0) table = await billAtTable(fixture);
      await allServed(fixture, table.jiwoo);
      const [taken, closed] = await Promise.all([
        takes(table.staff),
        table.staff.send('POST', '/api/tables/table-1/close', {}),
      ]);
      const outcome = codes([taken, closed]).join(' ');
      assert.ok(['201 200', '201 bill-open'].includes(outcome), outcome);
    }
  });
});
