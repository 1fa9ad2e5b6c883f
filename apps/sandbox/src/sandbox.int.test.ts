import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Sandbox } from './sandbox.ts';
import { runningSandbox, type RunningSandbox } from './testing/running-sandbox.ts';
import { SECRET_KEY, tossCaller } from './testing/toss-caller.ts';

let running: RunningSandbox;
let sandbox: Sandbox;
let toss: RunningSandbox['toss'];
let now = Date.parse('2026-03-01T03:00:00Z');
const newOrder = (): string => running.newOrder();

before(async () => {
  running = await runningSandbox(() => now);
  ({ sandbox, toss } = running);
});
beforeEach(() => toss.faults({}));
after(() => running.close());

describe('the provider’s API', () => {
  it('lets nobody in without the secret key', async () => {
    const stranger = tossCaller(sandbox.url, 'test_sk_other');
    for (const [method, path] of [
      ['GET', '/v1/payments/orders/order-1'],
      ['GET', '/__faults'],
      ['GET', '/__payments'],
    ] as const) {
      assert.deepEqual((await stranger.call(method, path)).body.code, 'UNAUTHORIZED_KEY', path);
    }
    const bare = await fetch(`${sandbox.url}/v1/payments/confirm`, { method: 'POST' });
    assert.equal(bare.status, 401);
  });

  it('approves once, and answers later questions with the payment', async () => {
    const orderId = newOrder();
    const paymentKey = await toss.agree(orderId);
    const first = await toss.confirm(paymentKey, orderId);
    assert.deepEqual([first.status, first.body.status, first.body.balanceAmount], [200, 'DONE', 12000]);
    assert.equal((await toss.confirm(paymentKey, orderId)).body.code, 'ALREADY_PROCESSED_PAYMENT');
    assert.deepEqual((await toss.call('GET', `/v1/payments/${paymentKey}`)).body, first.body);
    assert.deepEqual((await toss.call('GET', `/v1/payments/orders/${orderId}`)).body, first.body);
  });

  it('repeats the first answer to an idempotency key, also when it was a refusal', async () => {
    const orderId = newOrder();
    const paymentKey = await toss.agree(orderId);
    const first = await toss.confirm(paymentKey, orderId, 12000, `k-${orderId}`);
    assert.deepEqual(await toss.confirm(paymentKey, orderId, 12000, `k-${orderId}`), first);
    const wrong = await toss.confirm(paymentKey, orderId, 5, `w-${orderId}`);
    assert.equal(wrong.body.code, 'INVALID_REQUEST');
    assert.deepEqual(await toss.confirm(paymentKey, orderId, 12000, `w-${orderId}`), wrong);
    assert.equal(
      (await toss.confirm(paymentKey, orderId, 12000, 'k'.repeat(301))).body.code,
      'INVALID_IDEMPOTENCY_KEY',
    );
  });

  it('says that the first request is still running', async () => {
    const orderId = newOrder();
    const paymentKey = await toss.agree(orderId);
    await toss.faults({ confirm: { delayMs: 60_000, failTimes: 1 } });
    const calls = async (): Promise<number> => (await toss.call('GET', '/__payments')).body.calls.confirm;
    const seen = await calls();
    const stuck = toss.confirm(paymentKey, orderId, 12000, orderId).catch(() => 'cut off at the end');
    for (let tries = 0; tries < 500 && (await calls()) === seen; tries += 1);
    const second = await toss.confirm(paymentKey, orderId, 12000, orderId);
    assert.deepEqual([second.status, second.body.code], [409, 'IDEMPOTENT_REQUEST_PROCESSING']);
    void stuck;
  });

  it('takes one of twenty confirms at once', async () => {
    const orderId = newOrder();
    const paymentKey = await toss.agree(orderId);
    const answers = await Promise.all(Array.from({ length: 20 }, () => toss.confirm(paymentKey, orderId)));
    assert.equal(answers.filter((answer) => answer.status === 200).length, 1);
  });

  it('charges an order once, however many windows were opened for it', async () => {
    const orderId = newOrder();
    const [first, second] = [await toss.agree(orderId), await toss.agree(orderId)];
    assert.equal((await toss.confirm(second, orderId)).status, 200);
    assert.equal((await toss.confirm(first, orderId)).body.code, 'DUPLICATED_ORDER_ID');
    assert.equal(
      (await toss.choose('approve', { orderId, amount: 12000 })).back?.searchParams.get('code'),
      'DUPLICATED_ORDER_ID',
    );
    assert.equal((await toss.call('GET', `/v1/payments/orders/${orderId}`)).body.paymentKey, second);
  });

  it('forgets a consent that nobody confirmed in ten minutes', async () => {
    const orderId = newOrder();
    const paymentKey = await toss.agree(orderId);
    now += 10 * 60_000;
    assert.equal((await toss.confirm(paymentKey, orderId)).body.code, 'NOT_FOUND_PAYMENT_SESSION');
    assert.equal((await toss.call('GET', `/v1/payments/${paymentKey}`)).body.status, 'EXPIRED');
  });

  it('gives money back in parts, and each part once', async () => {
    const orderId = newOrder();
    const paymentKey = await toss.agree(orderId);
    await toss.confirm(paymentKey, orderId);
    const part = (amount: number, key: string) =>
      toss.call(
        'POST',
        `/v1/payments/${paymentKey}/cancel`,
        { cancelReason: '일부', cancelAmount: amount },
        { 'idempotency-key': key },
      );
    assert.equal((await part(5000, 'a')).body.balanceAmount, 7000);
    assert.equal((await part(5000, 'a')).body.balanceAmount, 7000);
    assert.equal((await part(8000, 'b')).body.code, 'NOT_CANCELABLE_AMOUNT');
    const last = (await part(7000, 'c')).body;
    assert.deepEqual([last.status, last.cancels.length], ['CANCELED', 2]);
    assert.equal((await part(1, 'd')).body.code, 'ALREADY_CANCELED_PAYMENT');
  });

  it('refuses what is not a request', async () => {
    for (const body of [
      {},
      [],
      { paymentKey: 1, orderId: 'x', amount: 1 },
      { paymentKey: 'a', orderId: 'b', amount: 1.5 },
    ]) {
      assert.equal((await toss.call('POST', '/v1/payments/confirm', body)).body.code, 'INVALID_REQUEST');
    }
    const broken = await fetch(`${sandbox.url}/v1/payments/confirm`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${SECRET_KEY}:`).toString('base64')}`,
        'content-type': 'application/json',
      },
      body: '{',
    });
    assert.equal(broken.status, 400);
    assert.equal((await toss.confirm('nobody', newOrder())).body.code, 'NOT_FOUND_PAYMENT');
  });
});

describe('faults', () => {
  it('approve and then cut the connection: the money has moved, the caller does not know', async () => {
    const orderId = newOrder();
    const paymentKey = await toss.agree(orderId);
    await toss.faults({ confirm: { approveThenDrop: true, failTimes: 1 } });
    await assert.rejects(toss.confirm(paymentKey, orderId));
    assert.equal((await toss.call('GET', `/v1/payments/${paymentKey}`)).body.status, 'DONE');
  });
  it('cut before anything happens, or answer 500', async () => {
    const orderId = newOrder();
    const paymentKey = await toss.agree(orderId);
    await toss.faults({ confirm: { dropConnection: true, failTimes: 1 } });
    await assert.rejects(toss.confirm(paymentKey, orderId, 12000, orderId));
    await toss.faults({ confirm: { status: 500, failTimes: 1 } });
    assert.equal((await toss.confirm(paymentKey, orderId, 12000, orderId)).status, 500);
    assert.equal((await toss.confirm(paymentKey, orderId, 12000, orderId)).body.status, 'DONE');
  });
  it('refuse with an error of the provider', async () => {
    const orderId = newOrder();
    const paymentKey = await toss.agree(orderId);
    await toss.faults({ confirm: { code: 'REJECT_CARD_COMPANY' } });
    assert.equal((await toss.confirm(paymentKey, orderId)).body.code, 'REJECT_CARD_COMPANY');
    assert.equal((await toss.call('GET', `/v1/payments/${paymentKey}`)).body.status, 'ABORTED');
  });
  it('are refused when misspelt', async () => {
    for (const faults of [{ confirms: {} }, { confirm: { delay: 1 } }, { confirm: { status: '500' } }, []]) {
      assert.equal((await toss.faults(faults)).status, 400);
    }
  });
});
