import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ServiceCallView } from '@hiorder/contracts';
import { isStale, shownCalls } from './call-order.ts';

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 1, 3, minute)).toISOString();
const call = (id: string, change: Partial<ServiceCallView> = {}): ServiceCallView => ({
  ...{ id, status: 'open', kind: 'water', name: { ko: '물' }, notes: [], count: 1 },
  ...{ table: { id: 't', name: '7' }, tableSessionId: 's', raisedAt: at(0), lastRaisedAt: at(0) },
  ...{ by: { kind: 'guest' }, answeredAt: null },
  ...change,
});
const answered = (id: string, minute: number) => call(id, { status: 'answered', answeredAt: at(minute) });

test('what comes late does not undo what is known', () => {
  const twice = call('a', { count: 2 });
  assert.equal(isStale(call('a'), twice), true);
  assert.equal(isStale(twice, call('a')), false);
  assert.equal(isStale(twice, answered('a', 1)), true);
  assert.equal(isStale(answered('a', 1), twice), false);
});

test('shown is what waits and what was answered just now, the newest first', () => {
  const all = [answered('old', 1), answered('new', 15), call('open'), call('gone', { status: 'closed' })];
  assert.deepEqual(
    shownCalls(all, Date.parse(at(20))).map(({ id }) => id),
    ['open', 'new'],
  );
});
