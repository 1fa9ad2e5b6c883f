import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { eventually, NOBODY_LISTENS } from '@hiorder/testing';
import {
  expired,
  shareEnded,
  shareOverpaid,
  shareUnusable,
  submitted,
  unusable,
} from './testing/ordering-events.ts';
import { startPayment, type PaymentFixture } from './testing/payment-fixture.ts';
import { paying } from './testing/paying.ts';
import { startSandbox, type SandboxProcess } from './testing/sandbox-process.ts';

let sandbox: SandboxProcess;
let payment: PaymentFixture;
const { charged, agreed, listed } = paying(() => ({ sandbox, payment }));

/** Why no money is taken for it any more. */
async function closed(orderId: string): Promise<string | null | undefined> {
  const { pool } = payment.database;
  return (await pool.query('select closed from payable where order_id = $1', [orderId])).rows[0]?.closed;
}

before(async () => {
  sandbox = await startSandbox();
  payment = await startPayment(sandbox);
});
beforeEach(() => sandbox.faults({}));
after(async () => {
  await payment.stop();
  await sandbox.end();
});

describe('an order that ends', () => {
  it('unpaid is not charged any more', async () => {
    const order = await agreed();
    await payment.tell(submitted(order.orderId));
    await payment.tell(expired(order.orderId));
    await eventually(async () => {
      const { rows } = await payment.database.pool.query('select closed from payable where order_id = $1', [
        order.orderId,
      ]);
      assert.equal(rows[0]?.closed, 'expired');
    });
    const answer = await payment.confirm(order);
    assert.deepEqual([answer.status, answer.body.code], [409, 'order-closed']);
    assert.equal((await charged(order.orderId)).length, 0);
  });

  it('while the provider was down ends its payment, which was never sent', async () => {
    const order = await agreed();
    const down = payment.another({ provider: { ...sandbox.settings, apiUrl: NOBODY_LISTENS } });
    await payment.tell(submitted(order.orderId));
    assert.equal((await payment.confirm(order, down)).body.code, 'payment-unavailable');
    assert.equal((await listed(order.orderId))[0]?.status, 'requested');
    await payment.tell(expired(order.orderId));
    const [failed] = await eventually(() => {
      const told = payment.told('payment-failed', order.orderId);
      assert.equal(told.length, 1);
      return told;
    });
    assert.equal(failed?.data.code, 'order-expired');
    await down.stop();
  });

  it('before its payment was found gets its money back', async () => {
    const order = await agreed();
    await sandbox.faults({ confirm: { approveThenDrop: true }, find: { status: 500 } });
    assert.equal((await payment.confirm(order)).status, 503);
    await payment.tell(expired(order.orderId));
    await eventually(async () => assert.equal(await closed(order.orderId), 'expired'));
    await sandbox.faults({});
    const approved = await eventually(() => {
      const [told] = payment.told('payment-approved', order.orderId);
      assert.ok(told);
      return told;
    });
    await payment.tell(unusable(order.orderId, approved.data.paymentId));
    await eventually(() => assert.equal(payment.told('payment-refunded', order.orderId).length, 1));
    assert.equal((await sandbox.payments(order.orderId))[0]?.balanceAmount, 0);
  });
});

describe('a share of a bill that ends', () => {
  it('unpaid is not charged any more, also when nobody had asked for it before', async () => {
    const share = await agreed();
    await payment.tell(shareEnded(share.orderId, 'expired'));
    await eventually(async () => assert.equal(await closed(share.orderId), 'expired'));
    assert.equal((await payment.confirm(share)).body.code, 'order-closed');
    assert.equal((await charged(share.orderId)).length, 0);
  });

  it('while it was paid gets its money back', async () => {
    const share = await agreed();
    const { body } = await payment.confirm(share);
    await payment.tell(shareUnusable(share.orderId, body.paymentId));
    await eventually(() => assert.equal(payment.told('payment-refunded', share.orderId).length, 1));
    assert.equal((await sandbox.payments(share.orderId))[0]?.balanceAmount, 0);
  });

  it('paid too much gives that much back until the provider says done, and never more than was taken', async () => {
    const share = await agreed();
    const { body } = await payment.confirm(share);
    await sandbox.faults({ cancel: { status: 500, failTimes: 1 } });
    await payment.tell(shareOverpaid(share.orderId, body.paymentId, 4_000));
    const refunded = await eventually(() => {
      const told = payment.told('payment-refunded', share.orderId);
      assert.equal(told.length, 1);
      return told;
    });
    assert.deepEqual([refunded[0]?.data.amount, refunded[0]?.data.refunded], [4_000, 4_000]);
    // Another dish, and then more than is left.
    await payment.tell(shareOverpaid(share.orderId, body.paymentId, 5_000));
    await payment.tell(shareOverpaid(share.orderId, body.paymentId, 5_000));
    await eventually(() => assert.equal(payment.told('payment-refunded', share.orderId).length, 3));
    const [charge] = await sandbox.payments(share.orderId);
    assert.deepEqual([charge?.balanceAmount, charge?.cancels?.length], [0, 3]);
    const { rows } = await payment.database.pool.query(
      'select cause, state, amount from refund where payment_id = $1 order by position',
      [body.paymentId],
    );
    assert.deepEqual(
      rows.map(({ cause, state, amount }) => [cause, state, amount]),
      [4_000, 5_000, 3_000].map((amount) => ['order', 'done', amount]),
    );
  });
});
