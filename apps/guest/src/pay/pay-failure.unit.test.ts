import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../words/ko.ts';
import { failureOf, type PayFailure } from './pay-failure.ts';

const MEANT: Record<string, PayFailure> = {
  PAY_PROCESS_CANCELED: 'cancelled',
  USER_CANCEL: 'cancelled',
  'cancelled-by-guest': 'cancelled',
  'order-cancelled': 'cancelled',
  REJECT_CARD_COMPANY: 'card-declined',
  REJECT_CARD_PAYMENT: 'card-declined',
  'payment-declined': 'card-declined',
  'card-declined': 'card-declined',
  REJECT_ACCOUNT_PAYMENT: 'insufficient-funds',
  'insufficient-funds': 'insufficient-funds',
  EXCEED_MAX_DAILY_PAYMENT_COUNT: 'limit-exceeded',
  EXCEED_MAX_PAYMENT_AMOUNT: 'limit-exceeded',
  'limit-exceeded': 'limit-exceeded',
  INVALID_CARD_EXPIRATION: 'expired-card',
  'expired-card': 'expired-card',
  INVALID_CARD_NUMBER: 'invalid-card',
  INVALID_CARD_LOST_OR_STOLEN: 'invalid-card',
  INVALID_STOPPED_CARD: 'invalid-card',
  'invalid-card': 'invalid-card',
  INVALID_PASSWORD: 'not-authorized',
  INVALID_AUTHORIZE_AUTH: 'not-authorized',
  'not-authorized': 'not-authorized',
  'method-unavailable': 'method-unavailable',
  'order-expired': 'expired',
  'payment-expired': 'expired',
  EXPIRED_PAYMENT: 'expired',
  'payment-amount-mismatch': 'mismatch',
  'payment-refused': 'failed',
  PAY_PROCESS_ABORTED: 'failed',
};

for (const [code, failure] of Object.entries(MEANT)) {
  test(`${code} is told as ${failure}`, () => {
    assert.equal(failureOf(code), failure);
  });
}

test('the reason says more than the code that it comes with', () => {
  assert.equal(failureOf('payment-declined', 'insufficient-funds'), 'insufficient-funds');
  assert.equal(failureOf('payment-declined', 'SOMETHING_NEW'), 'card-declined');
  assert.equal(failureOf('payment-declined', undefined), 'card-declined');
  assert.equal(failureOf(undefined), 'failed');
});

test('every failure has a title and words of its own', () => {
  const failures = Object.values(words.pay.failures);
  assert.equal(new Set(failures.map((one) => one.title)).size, failures.length);
  const known = new Set<PayFailure>(Object.values(MEANT));
  assert.deepEqual(new Set(Object.keys(words.pay.failures)), known);
});
