import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DeclineReason, RejectReason } from './events/common.ts';
import { rejectReasonTexts, tossDeclineReason } from './reasons.ts';

test('every reason to reject an order has words in every language', () => {
  const codes = RejectReason.anyOf.map((literal) => literal.const);
  assert.deepEqual(Object.keys(rejectReasonTexts).sort(), codes.toSorted());
  for (const texts of Object.values(rejectReasonTexts)) {
    assert.deepEqual(Object.keys(texts), ['ko', 'en', 'ja', 'zh']);
    assert.ok(Object.values(texts).every((text) => text.length > 0));
  }
});

test('a code of the provider becomes one of few reasons', () => {
  const known: Record<string, string> = {
    PAY_PROCESS_CANCELED: 'cancelled-by-guest',
    REJECT_ACCOUNT_PAYMENT: 'insufficient-funds',
    EXCEED_MAX_PAYMENT_AMOUNT: 'limit-exceeded',
    INVALID_CARD_EXPIRATION: 'expired-card',
    INVALID_STOPPED_CARD: 'invalid-card',
    NOT_FOUND_PAYMENT_SESSION: 'payment-expired',
    REJECT_CARD_COMPANY: 'card-declined',
    REJECT_CARD_PAYMENT: 'card-declined',
    SOMETHING_NEW: 'card-declined',
    constructor: 'card-declined',
  };
  const reasons: readonly string[] = DeclineReason.anyOf.map((literal) => literal.const);
  for (const [code, reason] of Object.entries(known)) {
    assert.equal(tossDeclineReason(code), reason, code);
    assert.ok(reasons.includes(reason));
  }
});
