import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { assertSequences } from '@hiorder/messaging/testing';
import { eventually } from '@hiorder/testing';
import { cancelled, shareOverpaid, unusable } from './testing/ordering-events.ts';
import { paying } from './testing/paying.ts';
import { startPayment, type PaymentFixture } from './testing/payment-fixture.ts';
import { startSandbox, type SandboxProcess } from './testing/sandbox-process.ts';

let sandbox: SandboxProcess;
let payment: PaymentFixture;
const { paid, refund } = paying(() => ({ sandbox, payment }));

before(async () => {
  sandbox = await startSandbox();
  payment = await startPayment(sandbox);
});
beforeEach(() => sandbox.faults({}));
after(async () => {
  await payment.stop();
  await sandbox.end();
});

describe('an order that is cancelled after it was paid', () => {
  it('gets its money back once, however often the event comes', async () => {
    const order = await paid();
    const event = cancelled(order.orderId, order.paymentId);
    for (let times = 0; times < 3; times += 1) await payment.tell(event);
    await payment.tell(unusable(order.orderId, order.paymentId));
    await eventually(() => assert.equal(payment.told('payment-refunded', order.orderId).length, 1));
    await eventually(async () => {
      const inbox = await payment.database.pool.query(
        'select count(*)::int as n from payment where order_id = $1',
        [order.orderId],
      );
      assert.equal(inbox.rows[0].n, 1);
    });
    assert.deepEqual((await sandbox.payments(order.orderId))[0]?.cancels?.length, 1);
    assert.equal(payment.told('refund-requested', order.orderId).length, 1);
  });

  it('gets it back through failures, silence and refusals', async () => {
    for (const cancel of [
      { status: 500, failTimes: 2 },
      { dropConnection: true, failTimes: 2 },
      { approveThenDrop: true, failTimes: 1 },
      { code: 'NOT_CANCELABLE_PAYMENT', failTimes: 2 },
      { code: 'PROVIDER_ERROR', failTimes: 2 },
    ]) {
      const order = await paid();
      await sandbox.faults({ cancel });
      await payment.tell(cancelled(order.orderId, order.paymentId));
      await eventually(() => assert.equal(payment.told('payment-refunded', order.orderId).length, 1));
      assert.deepEqual(
        (await sandbox.payments(order.orderId)).map((one) => [one.status, one.cancels?.length]),
        [['CANCELED', 1]],
        JSON.stringify(cancel),
      );
    }
  });

  it('tells in the metrics how long it has been waiting, until it is there', async () => {
    const waiting = async () => {
      const { body } = await payment.context.http.inject('/metrics');
      return Number(/^hiorder_refund_oldest_seconds (\S+)$/m.exec(body)?.[1]);
    };
    assert.equal(await waiting(), 0);
    const order = await paid();
    await sandbox.faults({ cancel: { code: 'NOT_CANCELABLE_PAYMENT', failTimes: 10_000 } });
    await payment.tell(cancelled(order.orderId, order.paymentId));
    await eventually(async () => assert.ok((await waiting()) > 0));
    await sandbox.faults({});
    await eventually(async () => assert.equal(await waiting(), 0));
    assert.equal(await order.left(), 0);
  });

  it('counts as refunded when somebody did it at the provider’s desk', async () => {
    const order = await paid();
    await order.giveBackAtDesk();
    await payment.tell(cancelled(order.orderId, order.paymentId));
    await eventually(() => assert.equal(payment.told('payment-refunded', order.orderId).length, 1));
  });

  it('gets back what somebody left of it at the provider’s desk', async () => {
    const order = await paid();
    await order.giveBackAtDesk(4_000);
    await payment.tell(cancelled(order.orderId, order.paymentId));
    await eventually(() => {
      const told = payment.told('payment-refunded', order.orderId).map(({ data }) => data);
      assert.deepEqual(
        told.map(({ amount, refunded }) => [amount, refunded]),
        [
          [4_000, 4_000],
          [8_000, 12_000],
        ],
      );
    });
    assert.equal(await order.left(), 0);
    assertSequences(payment.events);
  });

  it('gets back a part that the provider does not give now, whatever somebody gave back at its desk', async () => {
    const order = await paid();
    await order.giveBackAtDesk(4_000);
    await sandbox.faults({ cancel: { code: 'PROVIDER_ERROR' } });
    await payment.tell(shareOverpaid(order.orderId, order.paymentId, 3_000));
    const told = () => payment.told('payment-refunded', order.orderId).map(({ data }) => data.refunded);
    await eventually(() => assert.deepEqual(told(), [4_000]));
    await sandbox.faults({});
    await eventually(() => assert.deepEqual(told(), [4_000, 7_000]));
    assert.equal(await order.left(), 5_000);
    assertSequences(payment.events);
  });

  it('gets back what a part had left', async () => {
    const order = await paid();
    await refund(order.paymentId, { amount: 5_000, reason: '반찬 누락' });
    await payment.tell(cancelled(order.orderId, order.paymentId));
    await eventually(() => {
      const sums = payment.told('payment-refunded', order.orderId).map(({ data }) => data.refunded);
      assert.deepEqual(sums, [5_000, 12_000]);
    });
    assert.equal(await order.left(), 0);
    const late = await payment.confirm({ orderId: order.orderId, paymentKey: 'another' });
    assert.equal(late.body.code, 'payment-refunded');
    assertSequences(payment.events);
  });
});
