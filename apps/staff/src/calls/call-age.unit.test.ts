import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ServiceCallView } from '@hiorder/contracts';
import { byAge, callAge, callName, isNewerCall } from './call-age.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 1, 3, minute)).toISOString();
const call = (id: string, change: Partial<ServiceCallView> = {}): ServiceCallView => ({
  ...{ id, status: 'open', kind: 'water', name: { ko: '물', en: 'Water' }, notes: [], count: 1 },
  ...{ table: { id: 't', name: '7' }, tableSessionId: 's', raisedAt: at(0), lastRaisedAt: at(0) },
  ...{ by: { kind: 'guest' }, answeredAt: null },
  ...change,
});

test('a call is fresh, then late, then over', () => {
  const ages = [0, 1, 2, 3, 4, 60].map((minute) => callAge(call('a'), Date.parse(at(minute))));
  assert.deepEqual(ages, ['fresh', 'fresh', 'late', 'late', 'over', 'over']);
  assert.equal(callAge(call('a'), Date.parse(at(-5))), 'fresh', 'clocks differ');
});

test('the longest waiting comes first, whoever asked again', () => {
  const calls = [call('b', { raisedAt: at(5), lastRaisedAt: at(5) }), call('a', { lastRaisedAt: at(9) })];
  assert.deepEqual(
    calls.sort(byAge).map(({ id }) => id),
    ['a', 'b'],
  );
});

test('a call is named in a language that it has', () => {
  assert.equal(callName({ ko: '물', en: 'Water' }, 'en'), 'Water');
  assert.equal(callName({ ko: '물' }, 'ja', 'en'), '물');
});

test('an answer is never undone by what was told before it, a higher count never by a lower', () => {
  const twice = call('a', { count: 2 });
  assert.equal(isNewerCall(call('a'), twice), false);
  assert.equal(isNewerCall(call('a', { status: 'answered' }), twice), true);
});
