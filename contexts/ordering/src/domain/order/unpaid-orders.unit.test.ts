import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STORE } from '../../testing/menu.fixture.ts';
import { attemptTo, cartLine } from '../../testing/ordering.fixture.ts';
import { codes } from '../../testing/violations.fixture.ts';
import { newPolicy } from '../policy/ordering-policy.ts';
import { violationsOf } from './placing-rules.ts';
import { unpaidFor } from './unpaid-orders.ts';

const code = 'too-many-unpaid-orders';
const colas = (lines: number) =>
  Array.from({ length: lines }, (_, i) => cartLine('cola', { id: `line-${i}`, note: `${i}` }));
const orders = (count: number, orderedBy = 'jiwoo', lines = 1) =>
  Array.from({ length: count }, () => ({ orderedBy, lines }));

test('a guest has at most three orders to pay for at once; what others have to pay for is not theirs', () => {
  const attempt = (own: number) =>
    attemptTo(colas(1), { unpaid: unpaidFor('jiwoo', [...orders(own), ...orders(7, 'minjun')]) });
  assert.deepEqual(codes(attempt(2)), []);
  assert.deepEqual(violationsOf(attempt(3)), [{ code, of: 'guest', unpaid: 4, max: 3 }]);
});

test('a table has at most 150 lines to pay for at once, whoever ordered them', () => {
  const attempt = (lines: number) =>
    attemptTo(colas(lines), { unpaid: unpaidFor('jiwoo', orders(5, 'minjun', 28)) });
  assert.deepEqual(codes(attempt(10)), []);
  assert.deepEqual(violationsOf(attempt(11)), [{ code, of: 'table', unpaid: 151, max: 150 }]);
});

test('it is told with everything else that is wrong, and does not stop what needs no payment, nor staff', () => {
  const unpaid = unpaidFor('jiwoo', orders(3));
  assert.deepEqual(codes(attemptTo([cartLine('rice')], { unpaid })), ['side-needs-main', code]);
  const postpay = { policy: newPolicy(STORE, 'postpay'), unpaid };
  assert.deepEqual(codes(attemptTo(colas(1), postpay)), []);
  assert.deepEqual(codes(attemptTo([cartLine('water')], { unpaid })), []);
  assert.deepEqual(codes(attemptTo(colas(1), { unpaid, by: 'staff' })), []);
});
