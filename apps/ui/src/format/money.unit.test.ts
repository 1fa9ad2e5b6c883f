import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDelta, formatMoney } from './money.ts';

const won = (amount: number) => ({ amount, currency: 'KRW' });

test('won are written with 원 in Korean and with ₩ elsewhere', () => {
  assert.equal(formatMoney(won(12000), 'ko'), '12,000원');
  assert.equal(formatMoney(won(12000), 'en'), '₩12,000');
  assert.equal(formatMoney(won(12000), 'ja'), '₩12,000');
  assert.equal(formatMoney(won(12000), 'zh'), '₩12,000');
});

test('thousands are grouped at every size', () => {
  assert.equal(formatMoney(won(0), 'ko'), '0원');
  assert.equal(formatMoney(won(999), 'ko'), '999원');
  assert.equal(formatMoney(won(1000), 'ko'), '1,000원');
  assert.equal(formatMoney(won(1234567), 'ko'), '1,234,567원');
  assert.equal(formatMoney(won(-3000), 'en'), '-₩3,000');
});

test('a currency with minor units shows them', () => {
  assert.equal(formatMoney({ amount: 1250, currency: 'USD' }, 'en'), '$12.50');
});

test('an option says what it adds', () => {
  assert.equal(formatDelta(won(2000), 'ko'), '+2,000원');
  assert.equal(formatDelta(won(0), 'ko'), '');
  assert.equal(formatDelta(won(-500), 'ko'), '-500원');
});
