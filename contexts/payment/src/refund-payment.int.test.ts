import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { newId } from '@hiorder/kernel';
import { assertSequences } from '@hiorder/messaging/testing';
import { eventually } from '@hiorder/testing';
import { cancelled, unusable } from './testing/ordering-events.ts';
import { startPayment, tokenOf, type PaymentFixture } from './testing/payment-fixture.ts';
import { startSandbox, type SandboxProcess } from './testing/sandbox-process.ts';

let sandbox: SandboxProcess;
let payment: PaymentFixture;

before(async () => {
  sandbox = await startSandbox();
  payment = await startPayment(sandbox);
});
beforeEach(() => sandbox.faults({}));
after(async () => {
  await payment.stop();
  await sandbox.end();
});

async function paid(): Promise<{
  orderId: string;
  paymentId: string;
  left: () => Promise<number | undefined>;
}> {
  const orderId = newId();
  const answer = await payment.confirm({ orderId, paymentKey: await sandbox.agree(orderId, 12_000) });
  assert.equal(answer.status, 200);
  const left = async () => (await sandbox.payments(orderId))[0]?.balanceAmount;
  return { orderId, paymentId: answer.body.paymentId, left };
}
const refund = (
  paymentId: string,
  body: object,
  { key = newId(), token = tokenOf('manager') }: { key?: string; token?: string } = {},
) => payment.call('POST', `/api/payments/${paymentId}/refund`, { token, body, key });

describe('a refund by staff', () => {
  it('gives back parts, and then the rest', async () => {
    const order = await paid();
    const part = await refund(order.paymentId, { amount: 5_000, reason: '반찬 누락' });
    assert.deepEqual(
      [part.status, part.body.status, part.body.refunded],
      [200, 'partially-refunded', { amount: 5_000, currency: 'KRW' }],
    );
    const rest = await refund(order.paymentId, { reason: '나머지' });
    assert.deepEqual([rest.body.status, rest.body.refunds.length], ['refunded', 2]);
    assert.equal(await order.left(), 0);
    const told = await eventually(() => {
      const events = payment.told('payment-refunded', order.orderId);
      assert.equal(events.length, 2);
      return events;
    });
    assert.deepEqual(
      told.map(({ data }) => [data.amount, data.refunded]),
      [
        [5_000, 5_000],
        [7_000, 12_000],
      ],
    );
    assert.equal(payment.told('refund-requested', order.orderId).length, 2);
    assert.equal((await refund(order.paymentId, { reason: '또' })).body.code, 'nothing-left-to-refund');
  });

  it('is one refund under one key, also when asked ten times at once', async () => {
    const order = await paid();
    const key = newId();
    const asked = { amount: 1_000, reason: '변심' };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => refund(order.paymentId, asked, { key })),
    );
    for (const { status, body } of answers) {
      assert.ok(status === 200 || body.code === 'idempotency-in-progress', `${status} ${body.code}`);
    }
    const again = await refund(order.paymentId, asked, { key });
    assert.deepEqual([again.status, again.replayed], [200, true]);
    assert.equal(await order.left(), 11_000);
    assert.equal(
      (await refund(order.paymentId, { ...asked, amount: 2 }, { key })).body.code,
      'idempotency-key-reused',
    );
  });

  it('is never more than was taken, also when two ask at once', async () => {
    const order = await paid();
    const answers = await Promise.all(
      [8_000, 8_000].map((amount) => refund(order.paymentId, { amount, reason: '변심' })),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    assert.deepEqual([refused?.body.code, refused?.body.refundable], ['refund-exceeds-payment', 4_000]);
    assert.equal(await order.left(), 4_000);
  });

  it('that the provider refuses is told, and may be asked again', async () => {
    const order = await paid();
    await sandbox.faults({ cancel: { code: 'NOT_CANCELABLE_PAYMENT', failTimes: 1 } });
    const answer = await refund(order.paymentId, { amount: 3_000, reason: '변심' });
    assert.deepEqual(
      [answer.status, answer.body.code, answer.body.reason],
      [409, 'refund-refused', 'NOT_CANCELABLE_PAYMENT'],
    );
    await eventually(() => assert.equal(payment.told('refund-refused', order.orderId).length, 1));
    assert.equal((await refund(order.paymentId, { amount: 3_000, reason: '변심' })).status, 200);
    assert.equal(await order.left(), 9_000);
  });

  it('goes on by itself until the provider says done', async () => {
    const order = await paid();
    await sandbox.faults({ cancel: { status: 500, failTimes: 3 } });
    const answer = await refund(order.paymentId, { amount: 3_000, reason: '변심' });
    assert.deepEqual([answer.status, answer.body.status], [200, 'refunding']);
    await eventually(() => assert.equal(payment.told('payment-refunded', order.orderId).length, 1));
    assert.equal(await order.left(), 9_000);
  });

  it('is for managers of the store only', async () => {
    const order = await paid();
    const body = { reason: '변심' };
    for (const role of ['guest', 'member', 'staff', 'platform']) {
      assert.equal((await refund(order.paymentId, body, { token: tokenOf(role) })).status, 403, role);
    }
    const stranger = await refund(order.paymentId, body, { token: tokenOf('owner', 'store-2') });
    assert.equal(stranger.status, 404);
    const list = await payment.call('GET', `/api/payments?orderId=${order.orderId}`, {
      token: tokenOf('owner', 'store-2'),
    });
    assert.deepEqual(list.body.items, []);
    assert.equal(await order.left(), 12_000);
    assert.equal((await refund(order.paymentId, body, { token: tokenOf('machine') })).status, 200);
  });

  it('needs a key, a reason and an amount that makes sense', async () => {
    const order = await paid();
    const url = `/api/payments/${order.paymentId}/refund`;
    const keyless = await payment.call('POST', url, { token: tokenOf('manager'), body: { reason: '변심' } });
    assert.equal(keyless.body.code, 'idempotency-key-required');
    for (const body of [
      {},
      { reason: '' },
      { reason: 'x', amount: 0 },
      { reason: 'x', amount: -5 },
      { reason: 'x', amount: 1.5 },
      { reason: 'x', amount: '5' },
      { reason: 'x', to: 'me' },
    ]) {
      assert.equal((await refund(order.paymentId, body)).status, 400, JSON.stringify(body));
    }
    assert.equal((await refund('nobody', { reason: 'x' })).status, 404);
    assert.equal(await order.left(), 12_000);
  });
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

  it('counts as refunded when somebody did it at the provider’s desk', async () => {
    const order = await paid();
    const [money] = await sandbox.payments(order.orderId);
    const { secretKey, apiUrl } = sandbox.settings;
    await fetch(`${apiUrl}/v1/payments/${money?.paymentKey}/cancel`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${secretKey}:`).toString('base64')}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ cancelReason: '수동' }),
    });
    await payment.tell(cancelled(order.orderId, order.paymentId));
    await eventually(() => assert.equal(payment.told('payment-refunded', order.orderId).length, 1));
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
