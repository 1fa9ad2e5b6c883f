import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KEY_TIMES, planRotation, signingKeyOf, type KeyTimes } from './signing-key.ts';

const DAY = 24 * 3_600_000;
const start = new Date('2026-01-01T00:00:00Z');
const day = (n: number): Date => new Date(start.getTime() + n * DAY);

test('without a key one is made that signs at once', () => {
  assert.deepEqual(planRotation([], start), { createActiveFrom: start, remove: [] });
});

test('a young key is left alone', () => {
  assert.deepEqual(planRotation([{ kid: 'a', activeFrom: start }], day(28)), {
    createActiveFrom: undefined,
    remove: [],
  });
});

test('a day before a key’s time is over its successor is published, and signs a day later', () => {
  const plan = planRotation([{ kid: 'a', activeFrom: start }], day(29));
  assert.deepEqual(plan.createActiveFrom, day(30));
});

test('the successor is made once', () => {
  const keys = [
    { kid: 'a', activeFrom: start },
    { kid: 'b', activeFrom: day(30) },
  ];
  assert.equal(planRotation(keys, day(29.5)).createActiveFrom, undefined);
});

test('a key is removed when the last token it signed is long dead, not before', () => {
  const keys = [
    { kid: 'a', activeFrom: start },
    { kid: 'b', activeFrom: day(30) },
  ];
  assert.deepEqual(planRotation(keys, day(30.5)).remove, []);
  assert.deepEqual(planRotation(keys, day(31)).remove, ['a']);
});

test('over two years, hour by hour, the signing key was always published a day ahead', () => {
  let keys: (KeyTimes & { publishedAt: Date })[] = [];
  for (let hour = 0; hour < 2 * 365 * 24; hour += 1) {
    const now = new Date(start.getTime() + hour * 3_600_000);
    const plan = planRotation(keys, now);
    keys = keys.filter((key) => !plan.remove.includes(key.kid));
    if (plan.createActiveFrom)
      keys.push({ kid: String(hour), activeFrom: plan.createActiveFrom, publishedAt: now });
    const signing = signingKeyOf(keys, now);
    assert.ok(signing, 'there is always a key to sign with');
    if (signing.kid !== '0')
      assert.ok(now.getTime() - signing.publishedAt.getTime() >= KEY_TIMES.publishedAheadMs);
    assert.ok(now.getTime() - signing.activeFrom.getTime() <= KEY_TIMES.activeMs + 3_600_000);
    assert.ok(keys.length <= 3);
  }
});
