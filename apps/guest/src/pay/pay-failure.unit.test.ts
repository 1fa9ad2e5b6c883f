import assert from 'node:assert/strict';
import { test } from 'node:test';
import { failureOf, type PayFailure } from './pay-failure.ts';
import { ko } from './words/ko.ts';

const BY_CODE: Record<string, PayFailure> = {
  PAY_PROCESS_CANCELED: 'cancelled',
  REJECT_CARD_COMPANY: 'card-declined',
  REJECT_ACCOUNT_PAYMENT: 'insufficient-funds',
  EXCEED_MAX_PAYMENT_AMOUNT: 'limit-exceeded',
  INVALID_CARD_EXPIRATION: 'expired-card',
  INVALID_STOPPED_CARD: 'invalid-card',
  INVALID_PASSWORD: 'not-authorized',
  NOT_AVAILABLE_PAYMENT: 'method-unavailable',
  EXPIRED_PAYMENT: 'expired',
  PAY_PROCESS_ABORTED: 'failed',
  'order-expired': 'expired',
  'order-cancelled': 'cancelled',
  'payment-declined': 'card-declined',
  'payment-amount-mismatch': 'mismatch',
  'payment-refused': 'failed',
};

for (const [code, failure] of Object.entries(BY_CODE)) {
  test(`${code} is told as ${failure}`, () => {
    assert.equal(failureOf(code), failure);
  });
}

test('the reason says more than the code that it comes with', () => {
  assert.equal(failureOf('payment-declined', 'insufficient-funds'), 'insufficient-funds');
  assert.equal(failureOf('payment-declined', 'payment-expired'), 'expired');
  assert.equal(failureOf('payment-declined', 'cancelled-by-guest'), 'cancelled');
  assert.equal(failureOf('payment-declined', 'something-new'), 'card-declined');
  assert.equal(failureOf(undefined), 'failed');
});

test('every failure has a title and words of its own', () => {
  const failures = Object.values(ko);
  assert.equal(new Set(failures.map((one) => one.title)).size, failures.length);
  assert.deepEqual(new Set(Object.keys(ko)), new Set(Object.values(BY_CODE)));
});
