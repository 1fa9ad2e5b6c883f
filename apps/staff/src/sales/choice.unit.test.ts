import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choiceIn, daysOf, heatDays, problemOf, searchOf, type Choice } from './choice.ts';
import { addDays, daysIn, weekdayOf } from './days.ts';

test('days that move with the calendar', () => {
  const today = '2026-03-12';
  const of = (choice: Choice) => Object.values(daysOf(choice, today));
  assert.deepEqual(of('today'), ['2026-03-12', '2026-03-12']);
  assert.deepEqual(of('yesterday'), ['2026-03-11', '2026-03-11']);
  assert.deepEqual(of('7d'), ['2026-03-06', '2026-03-12']);
  assert.deepEqual(of('30d'), ['2026-02-11', '2026-03-12']);
  assert.deepEqual(of('this-month'), ['2026-03-01', '2026-03-12']);
  assert.deepEqual(of('last-month'), ['2026-02-01', '2026-02-28']);
  assert.deepEqual(Object.values(daysOf('last-month', '2026-01-31')), ['2025-12-01', '2025-12-31']);
  assert.deepEqual(of({ from: '2026-01-01', to: '2026-01-05' }), ['2026-01-01', '2026-01-05']);
});

test('what was chosen is in the address and comes back from it', () => {
  const own = { from: '2026-01-01', to: '2026-01-05' };
  for (const choice of ['today', 'yesterday', '7d', '30d', 'this-month', 'last-month', own] as const)
    assert.deepEqual(choiceIn(searchOf(choice)), choice);
  for (const odd of ['', '?days=ever', '?from=2026-02-30&to=2026-03-01', '?from=2026-03-02&to=2026-03-01'])
    assert.equal(choiceIn(odd), 'today');
});

test('days that cannot be asked for', () => {
  const problem = (from: string, to: string) => problemOf({ from, to }, '2026-03-12');
  assert.equal(problem('2026-03-01', '2026-03-12'), undefined);
  assert.equal(problem('', '2026-03-12'), 'incomplete');
  assert.equal(problem('2026-03-12', '2026-03-11'), 'reversed');
  assert.equal(problem('2026-03-12', '2026-03-13'), 'future');
  assert.equal(problem('2025-03-11', '2026-03-12'), 'too-long');
});

test('the map of the week has four weeks, and none before the store began', () => {
  const one = { from: '2026-03-12', to: '2026-03-12' };
  assert.deepEqual(heatDays(one, '2025-01-01'), { from: '2026-02-13', to: '2026-03-12' });
  assert.deepEqual(heatDays(one, '2026-03-01'), { from: '2026-03-01', to: '2026-03-12' });
  assert.deepEqual(heatDays(one, '2026-04-01'), one);
  const long = { from: '2026-01-01', to: '2026-03-12' };
  assert.deepEqual(heatDays(long, '2025-01-01'), long);
});

test('days are counted over months, and have weekdays', () => {
  assert.equal(addDays('2026-02-28', 1), '2026-03-01');
  assert.equal(daysIn({ from: '2026-02-27', to: '2026-03-02' }), 4);
  assert.deepEqual([weekdayOf('2026-03-09'), weekdayOf('2026-03-15')], [1, 7]);
});
