import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlacingViolation } from '../../../domain/order/placing-violations.ts';
import { problemOf } from './problems.ts';
import { RULES, WORDS } from './problem-words.ts';

test('every refusal says what it is and what to do about it', () => {
  for (const [code, { status, title, detail }] of [...Object.entries(RULES), ...Object.entries(WORDS)]) {
    assert.ok(status >= 400 && status < 600, code);
    assert.match(title, /^[A-Z].*[^.]$/, code);
    assert.match(detail, /^[A-Z].*\.$/, code);
  }
});

test('one broken rule names the problem, several are told together', () => {
  const store = { locale: 'ko', currency: 'KRW' };
  const broken = (...violations: PlacingViolation[]) =>
    problemOf({ code: 'rules-broken', store, violations }).problem;
  const closed: PlacingViolation = { code: 'table-session-closed' };
  const line = { lineId: 'l', itemId: 'i', path: '/lines/0', quantity: 0, min: 1, max: 99 };
  const many: PlacingViolation = { code: 'quantity-out-of-range', ...line };
  assert.equal(broken(closed).code, 'table-session-closed');
  const both = broken(closed, many, many);
  assert.deepEqual(
    [both.code, both.detail, both.violations?.length],
    ['order-refused', 'The stay at this table has ended. The quantity is out of range.', 3],
  );
});
