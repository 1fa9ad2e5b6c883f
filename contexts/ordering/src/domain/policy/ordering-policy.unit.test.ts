import assert from 'node:assert/strict';
import { test } from 'node:test';
import { after, NOON } from '../../testing/ordering.fixture.ts';
import {
  changePaymentMode,
  isDueToResume,
  newPolicy,
  notTakingOrdersAt,
  pause,
  pauseAt,
  resume,
} from './ordering-policy.ts';

const policy = newPolicy('store-1', 'prepay');

test('the payment mode changes only while nobody is seated', () => {
  assert.deepEqual(changePaymentMode(policy, 'postpay', 2), {
    ok: false,
    error: { code: 'table-sessions-open', open: 2 },
  });
  const changed = changePaymentMode(policy, 'postpay', 0);
  assert.ok(changed.ok && changed.value.paymentMode === 'postpay');
});

test('the mode it already has is fine at any time', () => {
  assert.deepEqual(changePaymentMode(policy, 'prepay', 2), { ok: true, value: policy });
});

test('a pause with a time ends by itself, one without goes on until somebody resumes', () => {
  const timed = pause(policy, { at: NOON, minutes: 20, message: '잠시만요' });
  assert.deepEqual(pauseAt(timed, after(19)), { since: NOON, resumesAt: after(20), message: '잠시만요' });
  assert.deepEqual([pauseAt(timed, after(20)), isDueToResume(timed, after(20))], [null, true]);
  const open = pause(policy, { at: NOON, minutes: null, message: null });
  assert.ok(pauseAt(open, after(9_999)));
  assert.equal(isDueToResume(open, after(9_999)), false);
  assert.equal(pauseAt(resume(open), NOON), null);
});

test('pausing again replaces time and message and remembers since when', () => {
  const again = pause(pause(policy, { at: NOON, minutes: 5, message: 'a' }), {
    at: after(1),
    minutes: 30,
    message: 'b',
  });
  assert.deepEqual(again.pause, { since: NOON, resumesAt: after(31), message: 'b' });
});

test('a store without hours is open, one outside them says when it opens, a pause goes first', () => {
  /** Monday in Seoul (UTC+9). */
  const seoul = (time: string) => new Date(`2026-03-02T${time}:00+09:00`);
  const lunch = {
    timeZone: 'Asia/Seoul',
    spans: [{ days: [1, 2, 3, 4, 5], from: '11:00', to: '14:30' }],
  };
  assert.equal(notTakingOrdersAt(policy, seoul('03:00')), null);
  const withHours = { ...policy, openingHours: lunch };
  assert.equal(notTakingOrdersAt(withHours, seoul('12:00')), null);
  assert.deepEqual(notTakingOrdersAt(withHours, seoul('09:00')), {
    resumesAt: seoul('11:00'),
    message: null,
  });
  const paused = pause(withHours, { at: seoul('12:00'), minutes: 20, message: '잠시만요' });
  assert.deepEqual(notTakingOrdersAt(paused, seoul('12:05')), {
    resumesAt: seoul('12:20'),
    message: '잠시만요',
  });
});
