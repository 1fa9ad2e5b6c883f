import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { refundReasonText } from '@hiorder/contracts';
import { newId } from '@hiorder/kernel';
import { eventually } from '@hiorder/testing';
import { paying } from './testing/paying.ts';
import { startPayment, tokenOf, type PaymentFixture } from './testing/payment-fixture.ts';
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

  it('of all is refused where somebody gave a part back at the provider’s desk, and then asks for less', async () => {
    const order = await paid();
    await order.giveBackAtDesk(4_000);
    const all = await refund(order.paymentId, { reason: '변심' });
    assert.deepEqual([all.status, all.body.reason], [409, 'NOT_CANCELABLE_AMOUNT']);
    const rest = await refund(order.paymentId, { reason: '변심' });
    assert.deepEqual([rest.status, rest.body.status, rest.body.refunded.amount], [200, 'refunded', 12_000]);
    assert.equal(await order.left(), 0);
    await eventually(() => {
      const told = payment.told('payment-refunded', order.orderId).map(({ data }) => data.refunded);
      assert.deepEqual(told, [4_000, 12_000]);
    });
    // Who pressed the button has not given back what was given back there, and the reader's language says so.
    const asked = payment.told('refund-requested', order.orderId);
    assert.deepEqual(
      asked.map(({ data, authid }) => [data.amount, authid]),
      [
        [12_000, 'manager-1'],
        [4_000, undefined],
        [8_000, 'manager-1'],
      ],
    );
    assert.equal(refundReasonText(asked[1]?.data.reason, 'ko'), '결제사에서 직접 환불됨');
  });

  it('is told with what was given back beside it where nothing was left at the provider’s desk', async () => {
    const order = await paid();
    await order.giveBackAtDesk();
    const part = await refund(order.paymentId, { amount: 3_000, reason: '변심' });
    assert.deepEqual([part.status, part.body.status, part.body.refunded.amount], [200, 'refunded', 12_000]);
    await eventually(() => {
      const told = payment.told('payment-refunded', order.orderId).map(({ data }) => data.refunded);
      assert.deepEqual(told, [3_000, 12_000]);
    });
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
