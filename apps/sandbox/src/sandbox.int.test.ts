import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { DECLINES } from './checkout/choice.ts';
import { createSandbox, type Sandbox } from './sandbox.ts';
import { SECRET_KEY, tossCaller } from './testing/toss-caller.ts';

let sandbox: Sandbox;
let toss: ReturnType<typeof tossCaller>;
let directory: string;
let now = Date.parse('2026-03-01T03:00:00Z');
let orders = 0;
const newOrder = (): string => `order-${String((orders += 1)).padStart(6, '0')}`;

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hiorder-sandbox-'));
  sandbox = createSandbox({ secretKey: SECRET_KEY, dataDir: directory, now: () => now, slowMs: 30 });
  toss = tossCaller(await sandbox.listen());
});
beforeEach(() => toss.faults({}));
after(async () => {
  await sandbox.close();
  await rm(directory, { recursive: true });
});

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

describe('the payment window', () => {
  const order = () => ({ orderId: newOrder(), amount: 12000 });

  it('sends the guest back with what the provider says', async () => {
    const approved = order();
    const { status, back } = await toss.choose('approve', approved);
    assert.equal(status, 303);
    assert.equal(back?.pathname, '/pay/success');
    assert.deepEqual(
      [back?.searchParams.get('orderId'), back?.searchParams.get('amount')],
      [approved.orderId, '12000'],
    );
    for (const [action, code] of [
      ['cancel', 'PAY_PROCESS_CANCELED'],
      ['decline', 'REJECT_CARD_PAYMENT'],
    ] as const) {
      const failed = await toss.choose(action, order());
      assert.deepEqual([failed.back?.pathname, failed.back?.searchParams.get('code')], ['/pay/fail', code]);
      assert.ok(failed.back?.searchParams.get('message'));
    }
  });
  it('can be refused at the confirm, and can be slow', async () => {
    const refused = newOrder();
    const key = await toss.agree(refused, 12000, 'refuse');
    assert.equal((await toss.confirm(key, refused)).body.code, 'REJECT_CARD_PAYMENT');
    const slow = newOrder();
    assert.equal((await toss.confirm(await toss.agree(slow, 12000, 'slow'), slow)).body.status, 'DONE');
  });
  it('declines for the reason that was chosen, at once or at the confirm', async () => {
    for (const [reason, code] of Object.entries(DECLINES)) {
      const atOnce = await toss.send({ reason }, order());
      assert.deepEqual([atOnce.back?.pathname, atOnce.back?.searchParams.get('code')], ['/pay/fail', code]);
      const late = order();
      const agreed = await toss.send({ reason, when: 'confirm' }, late);
      const refused = await toss.confirm(agreed.back?.searchParams.get('paymentKey') ?? '', late.orderId);
      assert.equal(refused.body.code, code);
    }
  });
  it('brings its typeface along', async () => {
    const sheet = await (await fetch(`${sandbox.url}/sandbox/fonts.css`)).text();
    const piece = /fonts\/[\w.]+\.woff2/.exec(sheet)?.[0] ?? '';
    const font = await fetch(`${sandbox.url}/sandbox/${piece}`);
    assert.deepEqual([font.status, font.headers.get('content-type')], [200, 'font/woff2']);
    assert.equal((await fetch(`${sandbox.url}/sandbox/fonts/other.woff2`)).status, 404);
  });
  it('shows amount and order in the guest’s language, escaped, without any script', async () => {
    const url = toss.windowUrl({ ...order(), orderName: `<img src=x onerror="alert(1)">'` });
    const page = async (language: string) =>
      (await fetch(url, { headers: { 'accept-language': language } })).text();
    const korean = await page('ko-KR,ko;q=0.9,en;q=0.8');
    assert.match(korean, /12,000원 결제하기/);
    assert.match(korean, /연습용 결제창/);
    assert.match(await page('en-US,en'), /Pay ₩12,000/);
    assert.match(await page('ja'), /₩12,000を支払う/);
    assert.match(await page('fr,zh-CN;q=0.5'), /支付₩12,000/);
    assert.ok(!korean.includes('<img') && !/<script|style=|onerror="/.test(korean));
  });
  it('has a policy that allows its stylesheet and its form only', async () => {
    const policy = (await fetch(toss.windowUrl(order()))).headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /form-action 'self' http:\/\/localhost/);
    assert.ok(!policy.includes('unsafe'));
    const css = await fetch(`${sandbox.url}/sandbox/checkout.css`);
    assert.match(css.headers.get('content-type') ?? '', /^text\/css/);
  });
  it('is no open redirect', async () => {
    const url = toss.windowUrl(order()).replaceAll('localhost', 'evil.example');
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(url, { method, redirect: 'manual' });
      assert.equal(answer.status, 400);
      assert.match(await answer.text(), /role="alert"/);
    }
    const forwarded = await fetch(url, { headers: { 'x-forwarded-host': 'evil.example' } });
    assert.equal(forwarded.status, 200);
  });
  it('refuses a choice it does not offer', async () => {
    assert.equal((await toss.choose('free', order())).status, 400);
  });
});
