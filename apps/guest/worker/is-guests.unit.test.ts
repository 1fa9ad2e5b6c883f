import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isGuests } from './is-guests.ts';

test('pages of the app are kept, those to pay or to sign in on come from the server', () => {
  for (const pathname of [
    '/',
    '/cart',
    '/pay/success',
    '/pay/fail',
    '/bill',
    '/t/abc',
    '/checkouts',
    '/items/1',
  ])
    assert.ok(isGuests({ pathname }), pathname);
  for (const pathname of [
    '/checkout/orders/1',
    '/checkout/bill/1',
    '/sandbox/checkout',
    '/staff/',
    '/oidc/auth',
  ])
    assert.ok(!isGuests({ pathname }), pathname);
});
