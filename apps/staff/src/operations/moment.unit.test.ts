import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moment } from './moment.ts';

const timeZone = 'Asia/Seoul';
const now = new Date('2026-11-23T15:40:00Z');

test('a moment is told on the clock of the store, wherever it is read', () => {
  assert.equal(moment('2026-11-23T15:37:13Z', 'en', { now, timeZone }), '00:37:13');
});

test('with the day when it is not the same there', () => {
  // Ten minutes ago in London, and yesterday in Seoul.
  assert.match(moment('2026-11-23T14:59:59Z', 'en', { now, timeZone }), /^Nov 23, 23:59:59$/);
  assert.equal(moment('2026-11-23T14:59:59Z', 'en', { now, timeZone: 'Europe/London' }), '14:59:59');
  // A year ago to the day is not today.
  assert.match(moment('2025-11-23T15:37:13Z', 'en', { now, timeZone }), /^Nov 24, 00:37:13$/);
});
