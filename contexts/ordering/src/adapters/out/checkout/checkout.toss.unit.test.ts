import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tossCheckout } from './checkout.toss.ts';

const paid = {
  orderId: '018f3c7e-5d2a-7c11-8a53-0242ac120002',
  orderName: '비빔밥 외 1가지',
  amount: 20_000,
  currency: 'KRW',
  origin: 'https://order.example',
} as const;
const real = tossCheckout({ provider: 'toss', clientKey: 'live_ck_x' });

test('with real keys an order and a share of a bill are paid on pages of ours', () => {
  const name = `?${new URLSearchParams({ orderName: paid.orderName }).toString()}`;
  assert.deepEqual(real.page({ ...paid, back: 'order' }), {
    checkoutUrl: `https://order.example/checkout/orders/${paid.orderId}${name}`,
    clientKey: 'live_ck_x',
  });
  assert.equal(
    real.page({ ...paid, back: 'bill' }).checkoutUrl,
    `https://order.example/checkout/bill/${paid.orderId}${name}`,
  );
});

test('whatever it is called, the address stays ours and has one parameter', () => {
  const orderName = 'a&successUrl=https://evil.example#?x=1';
  const url = new URL(real.page({ ...paid, orderId: '../..//evil', orderName, back: 'order' }).checkoutUrl);
  assert.equal(url.origin, paid.origin);
  assert.equal(url.pathname, '/checkout/orders/..%2F..%2F%2Fevil');
  assert.deepEqual([...url.searchParams], [['orderName', orderName]]);
  assert.equal(url.hash, '');
});

test('the practice provider shows its own window, which is told everything', () => {
  const practice = tossCheckout({ provider: 'toss', clientKey: 'ck', sandboxPath: '/sandbox/checkout' });
  const url = new URL(practice.page({ ...paid, back: 'bill' }).checkoutUrl);
  assert.equal(url.pathname, '/sandbox/checkout');
  assert.deepEqual(Object.fromEntries(url.searchParams), {
    ...{ orderId: paid.orderId, amount: '20000', currency: 'KRW', orderName: paid.orderName },
    ...{ successUrl: `${paid.origin}/bill/success`, failUrl: `${paid.origin}/bill/fail` },
  });
  const wallet = practice.page({ ...paid, method: 'kakaopay', back: 'order' }).checkoutUrl;
  assert.equal(new URL(wallet).searchParams.get('method'), 'kakaopay');
});
