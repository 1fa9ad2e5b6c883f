import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readChoice } from './choice.ts';

test('what the form sends is read as what was chosen', () => {
  assert.deepEqual(readChoice({ action: 'approve' }), { kind: 'approve', slow: false });
  assert.deepEqual(readChoice({ action: 'slow', when: 'confirm' }), { kind: 'approve', slow: true });
  assert.deepEqual(readChoice({ action: 'cancel' }), { kind: 'cancel' });
  assert.deepEqual(readChoice({ reason: 'balance', when: 'window' }), {
    kind: 'decline',
    at: 'window',
    code: 'REJECT_ACCOUNT_PAYMENT',
  });
  assert.deepEqual(readChoice({ reason: 'expired', when: 'confirm' }), {
    kind: 'decline',
    at: 'confirm',
    code: 'INVALID_CARD_EXPIRATION',
  });
});

test('without a reason the card company says no more than that', () => {
  assert.deepEqual(readChoice({ action: 'decline' }), {
    kind: 'decline',
    at: 'window',
    code: 'REJECT_CARD_PAYMENT',
  });
  assert.deepEqual(readChoice({ action: 'refuse' }), {
    kind: 'decline',
    at: 'confirm',
    code: 'REJECT_CARD_PAYMENT',
  });
});

test('what the window does not offer is no choice', () => {
  for (const form of [
    {},
    { action: 'free' },
    { action: ['approve', 'cancel'] },
    { reason: 'constructor' },
    { reason: 1 },
  ]) {
    assert.equal(readChoice(form), undefined);
  }
});
