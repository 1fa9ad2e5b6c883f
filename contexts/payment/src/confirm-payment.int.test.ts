import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { newId } from '@hiorder/kernel';
import { eventually } from '@hiorder/testing';
import { submitted } from './testing/ordering-events.ts';
import { startPayment, tokenOf, type PaymentFixture } from './testing/payment-fixture.ts';
import { paying } from './testing/paying.ts';
import { startSandbox, type SandboxProcess } from './testing/sandbox-process.ts';

let sandbox: SandboxProcess;
let payment: PaymentFixture;
const { charged, agreed, listed } = paying(() => ({ sandbox, payment }));

before(async () => {
  sandbox = await startSandbox();
  payment = await startPayment(sandbox);
});
beforeEach(() => sandbox.faults({}));
after(async () => {
  await payment.stop();
  await sandbox.end();
});

describe('confirm', () => {
  it('takes the money, tells of it once, and answers the same again', async () => {
    const order = await agreed();
    const first = await payment.confirm(order);
    assert.equal(first.status, 200);
    assert.equal(first.body.amount, 12_000);
    assert.deepEqual(await payment.confirm(order), first);
    const [approved, ...more] = await eventually(() => {
      const told = payment.told('payment-approved', order.orderId);
      assert.equal(told.length, 1);
      return told;
    });
    assert.equal(more.length, 0);
    assert.equal(approved?.data.paymentId, first.body.paymentId);
    assert.equal(approved?.partitionkey, order.orderId);
    assert.equal((await charged(order.orderId)).length, 1);
  });

  it('tells who declined; a new consent may be tried', async () => {
    const order = await agreed(12_000, 'refuse');
    const declined = await payment.confirm(order);
    assert.deepEqual(
      [declined.status, declined.body.code, declined.body.reason, declined.body.declineReason],
      [402, 'payment-declined', 'REJECT_CARD_PAYMENT', 'card-declined'],
    );
    assert.equal((await payment.confirm(order)).status, 402);
    const again = { ...order, paymentKey: await sandbox.agree(order.orderId, 12_000) };
    assert.equal((await payment.confirm(again)).status, 200);
    assert.deepEqual(
      (await listed(order.orderId)).map((one) => [one.status, one.declineReason]),
      [
        ['approved', undefined],
        ['declined', 'card-declined'],
      ],
    );
    await eventually(() => assert.equal(payment.told('payment-failed', order.orderId).length, 1));
  });

  it('is one charge when asked twenty times at once', async () => {
    const order = await agreed();
    const answers = await Promise.all(Array.from({ length: 20 }, () => payment.confirm(order)));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    assert.equal(new Set(answers.map(({ body }) => body.paymentId)).size, 1);
    assert.equal((await charged(order.orderId)).length, 1);
  });

  it('is one charge when two processes are asked, also with two consents', async () => {
    const order = await agreed();
    const other = { ...order, paymentKey: await sandbox.agree(order.orderId, 12_000) };
    const second = payment.another();
    const asked = [order, other].flatMap((one) => [payment.confirm(one), payment.confirm(one, second)]);
    const answers = await Promise.all(asked);
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    assert.equal(new Set(answers.map(({ body }) => body.paymentId)).size, 1);
    assert.equal((await charged(order.orderId)).length, 1);
    await second.stop();
  });

  it('takes no other amount than the order owes, and does not ask the provider', async () => {
    const order = await agreed(9_000);
    await payment.tell(submitted(order.orderId, 12_000));
    await eventually(async () => {
      const known = await payment.database.pool.query('select 1 from payable where order_id = $1', [
        order.orderId,
      ]);
      assert.equal(known.rowCount, 1);
    });
    const before = await sandbox.calls();
    const answer = await payment.confirm({ ...order, amount: 9_000 });
    assert.deepEqual([answer.status, answer.body.code], [409, 'payment-amount-mismatch']);
    const money = await payment.confirm({ ...order, currency: 'USD' });
    assert.equal(money.body.code, 'payment-amount-mismatch');
    assert.deepEqual(await sandbox.calls(), before);
  });

  it('takes nothing when the guest changed the amount in the window', async () => {
    const order = await agreed(100);
    const answer = await payment.confirm({ ...order, amount: 12_000 });
    assert.deepEqual([answer.status, answer.body.reason], [402, 'INVALID_REQUEST']);
    assert.equal((await charged(order.orderId)).length, 0);
  });

  it('uses a consent for one order only', async () => {
    const order = await agreed();
    await payment.confirm(order);
    const answer = await payment.confirm({ ...order, orderId: newId() });
    assert.deepEqual([answer.status, answer.body.code], [409, 'payment-key-used']);
  });

  it('knows an order by its store', async () => {
    const order = await agreed();
    await payment.confirm(order);
    assert.equal((await payment.confirm({ ...order, storeId: 'store-2' })).status, 404);
  });

  it('is for services only', async () => {
    const url = '/internal/payments/confirm';
    const body = { orderId: 'o', storeId: 's', paymentKey: 'k', amount: 1, currency: 'KRW' };
    for (const role of ['guest', 'owner', 'platform']) {
      assert.equal((await payment.call('POST', url, { token: tokenOf(role), body })).status, 401);
    }
  });
});
