import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { DECLINES } from './choice.ts';
import type { Sandbox } from '../sandbox.ts';
import { runningSandbox, type RunningSandbox } from '../testing/running-sandbox.ts';

let running: RunningSandbox;
let sandbox: Sandbox;
let toss: RunningSandbox['toss'];
const now = Date.parse('2026-03-01T03:00:00Z');
const newOrder = (): string => running.newOrder();

before(async () => {
  running = await runningSandbox(() => now);
  ({ sandbox, toss } = running);
});
beforeEach(() => toss.faults({}));
after(() => running.close());

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
  it('offers nothing to pay to whoever comes back to it when the order is paid', async () => {
    const paid = order();
    const agreed = await toss.choose('approve', paid);
    const window = async () =>
      (await fetch(toss.windowUrl(paid), { headers: { 'accept-language': 'en' } })).text();
    assert.match(await window(), /Pay ₩12,000/, 'approved, and not yet taken');
    await toss.confirm(agreed.back?.searchParams.get('paymentKey') ?? '', paid.orderId);
    const settled = await window();
    assert.match(settled, /Already paid/);
    assert.ok(!settled.includes('<form') && settled.includes('/pay/success?'));
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
