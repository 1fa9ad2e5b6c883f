import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureOf } from './pay-failure.ts';

test('the provider’s and our own codes each lead to a page that says what happened', () => {
  assert.equal(failureOf('PAY_PROCESS_CANCELED'), 'cancelled');
  assert.equal(failureOf('USER_CANCEL'), 'cancelled');
  assert.equal(failureOf('order-cancelled'), 'cancelled');
  assert.equal(failureOf('REJECT_CARD_COMPANY'), 'declined');
  assert.equal(failureOf('payment-declined'), 'declined');
  assert.equal(failureOf('EXCEED_MAX_DAILY_PAYMENT_COUNT'), 'declined');
  assert.equal(failureOf('order-expired'), 'expired');
  assert.equal(failureOf('EXPIRED_PAYMENT'), 'expired');
  assert.equal(failureOf('payment-amount-mismatch'), 'failed');
  assert.equal(failureOf(undefined), 'failed');
});
