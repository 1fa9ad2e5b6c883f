import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DeclineReason, RejectReason } from './events/common.ts';
import { refundReasonText, rejectReasonTexts, tossDeclineReason } from './reasons.ts';

test('every reason to reject an order has words in every language', () => {
  const codes = RejectReason.anyOf.map((literal) => literal.const);
  assert.deepEqual(Object.keys(rejectReasonTexts).sort(), codes.toSorted());
  for (const texts of Object.values(rejectReasonTexts)) {
    assert.deepEqual(Object.keys(texts), ['ko', 'en', 'ja', 'zh']);
    assert.ok(Object.values(texts).every((text) => text.length > 0));
  }
});

test('what payment says of a refund is read in every language, what people say as they said it', () => {
  const read = (reason: string) =>
    (['ko', 'en', 'ja', 'zh'] as const).map((locale) => refundReasonText(reason, locale));
  assert.equal(new Set(read('returned at the provider')).size, 4);
  assert.equal(refundReasonText('returned at the provider', 'ko'), '결제사에서 직접 환불됨');
  assert.equal(refundReasonText('order-expired', 'en'), 'Paid too late');
  for (const said of ['식었어요', 'constructor']) assert.deepEqual(new Set(read(said)), new Set([said]));
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
