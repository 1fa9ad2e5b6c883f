import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOf } from './how-long.ts';
import { saleOfOption } from './sale.ts';

const NOON = Date.parse('2026-05-01T12:00:00.000Z');

test('a time ends by the clock, a day when the server says so, and what is put back by hand has no end', () => {
  assert.deepEqual(endOf(30, NOON), { until: '2026-05-01T12:30:00.000Z' });
  assert.deepEqual(endOf('closing', NOON), { untilClosing: true });
  assert.deepEqual(endOf('put-back', NOON), {});
});

test('an option whose time has run out is sold out until it is told that it is not', () => {
  const soldOutUntil = '2026-05-01T12:30:00.000Z';
  assert.deepEqual(saleOfOption({ soldOutUntil }, NOON), { kind: 'out-until', until: soldOutUntil });
  assert.deepEqual(saleOfOption({ soldOutUntil }, NOON + 31 * 60_000), { kind: 'out' });
  assert.deepEqual(saleOfOption({}, NOON), { kind: 'out' });
});
