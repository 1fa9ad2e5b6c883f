import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Step } from './step.ts';
import { sinceOf } from './collect.ts';
import { lasted, tableOf } from './table.ts';

const BEGAN = Date.parse('2026-01-02T10:00:00.000Z');
const at = (ms: number): Date => new Date(BEGAN + ms);

const step = (
  id: string,
  o: { cause: string; ms: number; request?: string } & Partial<Omit<Step, 'event'>>,
): Step => ({
  waits: o.waits ?? false,
  handled: o.handled ?? [],
  parked: o.parked ?? [],
  event: {
    ...{ specversion: '1.0', id, type: `hiorder.ordering.${id}.v1`, source: '/hiorder/ordering' },
    ...{ subject: '01990000-0000-7000-8000-0000000000aa', time: at(o.ms).toISOString() },
    ...{ datacontenttype: 'application/json', data: {}, storeid: 's', partitionkey: 'k', sequence: 1 },
    ...{ correlationid: o.request ?? 'tap', causationid: o.cause, traceparent: '' },
  },
});

test('each event stands below its cause, with who handled it how soon', () => {
  const lines = tableOf([
    step('approved', { cause: 'submitted', ms: 900, handled: [{ consumer: 'ordering', at: at(912) }] }),
    step('placed', {
      ...{ cause: 'approved', ms: 915 },
      handled: [
        { consumer: 'insight', at: at(2_415) },
        { consumer: 'operations', at: at(930) },
      ],
    }),
    step('submitted', { cause: 'tap', ms: 0 }),
    step('accepted', {
      ...{ cause: 'tablet', ms: 60_000, request: 'tablet', waits: true },
      parked: [{ consumer: 'insight', error: 'Error: no\n  at x', attempts: 6 }],
    }),
  ]);
  assert.deepEqual(lines, [
    'written        after  event                   about      from      handled by',
    'request tap',
    '10:00:00.000    0 ms  ordering.submitted.v1   …000000aa  ordering  –',
    '10:00:00.900  900 ms  └ ordering.approved.v1  …000000aa  ordering  ordering +12 ms',
    '10:00:00.915  915 ms    └ ordering.placed.v1  …000000aa  ordering  operations +15 ms, insight +1.50 s',
    'request tablet',
    '10:01:00.000    0 ms  ordering.accepted.v1    …000000aa  ordering  still in the outbox, insight: PARKED after 6 attempts (Error: no)',
    '',
    '–: nobody keeps a record of having handled it; screens are told and forget',
    '2 requests, 4 events, 1.0 min from the first to the last',
  ]);
});

test('what causes each other in a circle is seen, once', () => {
  const lines = tableOf([step('a', { cause: 'b', ms: 0 }), step('b', { cause: 'a', ms: 1 })]);
  assert.equal(lines.filter((line) => line.includes('ordering.a.v1')).length, 1);
  assert.equal(lines.filter((line) => line.includes('ordering.b.v1')).length, 1);
});

test('a clock that is behind makes nothing shorter than nothing', () => {
  assert.equal(lasted(-5), '0 ms');
});

test('an id of ours tells from when on to read; of others the whole log is read', () => {
  const since = sinceOf('019b7f2c-a800-7000-8000-000000000000');
  assert.equal(since?.getTime(), 0x019b7f2ca800 - 600_000);
  assert.equal(sinceOf('my-own-id'), undefined);
  assert.equal(sinceOf('9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d'), undefined);
});
