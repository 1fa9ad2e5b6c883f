import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TicketView } from '@hiorder/contracts';
import { isNewerTicket } from '../state/newer.ts';
import { ageOf, cookMinutesFor, dueAt, promiseFor, stopwatch } from './age.ts';
import { allDay, averageMinutes, columnsOf } from './columns.ts';
import { intoStacks, placesIn } from './stacks.ts';
import { stationsOf } from './stations.ts';
import { isUndoable, secondsLeft } from './undo.ts';

const placedAt = '2026-03-02T10:00:00.000Z';
const targets = { acceptMinutes: 3, cookMinutes: 15, serveMinutes: 3, stations: [] };
const tableClosed = { at: placedAt, forced: true, reason: null };
const at = (minutes: number) => Date.parse(placedAt) + minutes * 60_000;

function ticket(over: Partial<TicketView> = {}): TicketView {
  return {
    orderId: 'o1',
    number: 1,
    table: { id: 't', name: '7' },
    tableSessionId: 's',
    guestName: null,
    status: 'placed',
    placedAt,
    changedAt: placedAt,
    history: [{ status: 'placed', at: placedAt }],
    version: 1,
    etaMinutes: null,
    dueAt: null,
    reason: null,
    needsIdCheck: false,
    lines: [
      {
        lineId: 'l1',
        itemId: 'i',
        name: '김치찌개',
        station: 'kitchen',
        quantity: 2,
        options: [],
        note: null,
        needsIdCheck: false,
        linePrice: { amount: 1, currency: 'KRW' },
      },
    ],
    total: { amount: 1, currency: 'KRW' },
    ...over,
  };
}

test('a new order turns amber after three minutes and red after six', () => {
  assert.equal(ageOf(ticket(), at(2.9), targets), 'fresh');
  assert.equal(ageOf(ticket(), at(3), targets), 'late');
  assert.equal(ageOf(ticket(), at(6), targets), 'over');
});

test('an accepted order is measured against what was promised', () => {
  const accepted = ticket({ status: 'accepted', etaMinutes: 15, dueAt: new Date(at(16)).toISOString() });
  assert.equal(ageOf(accepted, at(12), targets), 'fresh');
  assert.equal(ageOf(accepted, at(14), targets), 'late');
  assert.equal(ageOf(accepted, at(17), targets), 'over');
});

test('for an order whose party has left nobody waits', () => {
  for (const status of ['placed', 'accepted', 'ready'] as const)
    assert.equal(ageOf(ticket({ status, tableClosed }), at(500), targets), 'fresh', status);
});

test('what is served is never late', () => {
  assert.equal(ageOf(ticket({ status: 'served' }), at(500), targets), 'fresh');
});

test('the stopwatch reads like a clock', () => {
  assert.equal(stopwatch(48_000), '0:48');
  assert.equal(stopwatch(1_145_000), '19:05');
  assert.equal(stopwatch(3_909_000), '1:05:09');
});

test('columns: oldest new order first, what is due first, last served first', () => {
  const later = ticket({ orderId: 'o2', number: 2, placedAt: '2026-03-02T10:05:00.000Z' });
  const columns = columnsOf([later, ticket(), ticket({ orderId: 'o3', status: 'cancelled' })], undefined);
  assert.deepEqual(
    columns.fresh.map(({ orderId }) => orderId),
    ['o1', 'o2'],
  );
  assert.equal(columns.accepted.length + columns.ready.length + columns.served.length, 0);
});

test('the cards of a party that has left come last, and nobody makes them any more', () => {
  const left = [
    ticket({ orderId: 'left', tableClosed }),
    ticket({ orderId: 'begun', status: 'accepted', tableClosed }),
  ];
  const later = { placedAt: '2026-03-02T10:05:00.000Z' };
  const waited = [
    ticket({ ...later, orderId: 'o2' }),
    ticket({ ...later, orderId: 'o3', status: 'accepted' }),
  ];
  const columns = columnsOf([...left, ...waited], undefined);
  const order = [columns.fresh, columns.accepted].map((cards) => cards.map(({ orderId }) => orderId));
  assert.deepEqual(order, [
    ['o2', 'left'],
    ['o3', 'begun'],
  ]);
  assert.deepEqual(allDay(columns, undefined, new Set()), [{ name: '김치찌개', quantity: 4 }]);
});

test('a station sees only cards with its lines, and counts only those', () => {
  const mixed = ticket({
    lines: [
      ...ticket().lines,
      {
        lineId: 'l2',
        itemId: 'b',
        name: '생맥주',
        station: 'bar',
        quantity: 3,
        options: [],
        note: null,
        needsIdCheck: true,
        linePrice: { amount: 1, currency: 'KRW' },
      },
    ],
  });
  assert.deepEqual(stationsOf([mixed]), ['bar', 'kitchen']);
  assert.equal(columnsOf([ticket()], 'bar').fresh.length, 0);
  assert.deepEqual(allDay(columnsOf([mixed], 'bar'), 'bar', new Set()), [{ name: '생맥주', quantity: 3 }]);
});

test('all-day counts add up over cards and leave out what is crossed off', () => {
  const two = [
    ticket(),
    ticket({
      orderId: 'o2',
      status: 'accepted',
      lines: [{ ...ticket().lines[0]!, lineId: 'l9', quantity: 1 }],
    }),
  ];
  const columns = columnsOf(two, undefined);
  assert.deepEqual(allDay(columns, undefined, new Set()), [{ name: '김치찌개', quantity: 3 }]);
  assert.deepEqual(allDay(columns, undefined, new Set(['l1'])), [{ name: '김치찌개', quantity: 1 }]);
});

const cards = (...ids: string[]) => ids.map((orderId) => ({ orderId }));
const ids = (stacks: readonly (readonly { orderId: string }[])[]) =>
  stacks.map((stack) => stack.map(({ orderId }) => orderId).join(''));

test('cards are dealt in reading order', () => {
  assert.deepEqual(ids(intoStacks(cards('a', 'b', 'c', 'd', 'e'), 2, new Map())), ['ace', 'bd']);
});

test('a finished card makes no other change its stack', () => {
  const before = placesIn(intoStacks(cards('a', 'b', 'c', 'd'), 2, new Map()));
  assert.deepEqual(ids(intoStacks(cards('b', 'c', 'd', 'e'), 2, before)), ['ce', 'bd']);
});

test('when stacks grow uneven only the last cards move over', () => {
  const before = new Map([...'abcd'].map((id) => [id, 0]));
  assert.deepEqual(ids(intoStacks(cards('a', 'b', 'c', 'd'), 2, before)), ['ab', 'cd']);
  assert.deepEqual(ids(intoStacks(cards('a', 'b', 'c'), 1, new Map([['b', 2]]))), ['abc']);
});

test('a chosen station stays in sight without work', () => {
  assert.deepEqual(stationsOf([ticket()], 'bar'), ['bar', 'kitchen']);
});

test('the average counts what was finished', () => {
  const done = ticket({
    history: [...ticket().history, { status: 'ready', at: '2026-03-02T10:12:20.000Z' }],
  });
  assert.equal(averageMinutes([ticket()]), undefined);
  assert.equal(averageMinutes([done, ticket()]), 12);
});

test('an older answer never replaces a newer card', () => {
  const newer = ticket({ status: 'accepted', version: 2 });
  assert.equal(isNewerTicket(ticket(), newer), false);
  assert.equal(isNewerTicket(newer, ticket()), true);
});

test('a step taken back is newer, though its history is shorter', () => {
  const accepted = ticket({ status: 'accepted', version: 2 });
  assert.equal(isNewerTicket(ticket({ version: 3 }), accepted), true);
});

test('a step can be taken back for a minute, and the clock of the device says how long still', () => {
  assert.deepEqual(
    [-5, 0, 0.4, 59.9, 60, 90].map((seconds) => secondsLeft(at(0), at(0) + seconds * 1_000)),
    [60, 60, 60, 1, 0, 0],
  );
  const open = ticket({ undoableUntil: new Date(at(1)).toISOString() });
  assert.deepEqual(
    [isUndoable(open, at(0.9)), isUndoable(open, at(1)), isUndoable(ticket(), at(0))],
    [true, false, false],
  );
});

test('a station has a target of its own; the slowest one of an order decides', () => {
  const mixed = { ...targets, stations: [{ station: 'kitchen', cookMinutes: 8 }] };
  const [line] = ticket().lines;
  const both = ticket({ lines: [line!, { ...line!, lineId: 'l2', station: 'fry' }] });
  assert.deepEqual([cookMinutesFor(ticket(), mixed), cookMinutesFor(both, mixed)], [8, 15]);
  const accepted = ticket({ status: 'accepted' });
  assert.deepEqual([dueAt(accepted, mixed), ageOf(accepted, at(8.5), mixed)], [at(8), 'over']);
});

test('an item’s own target goes before its station’s', () => {
  const [line] = ticket().lines;
  const own = {
    ...targets,
    stations: [{ station: line!.station, cookMinutes: 8 }],
    items: [{ itemId: line!.itemId, cookMinutes: 40 }],
  };
  const both = ticket({ lines: [line!, { ...line!, lineId: 'l2', itemId: 'other' }] });
  const quick = ticket({ lines: [{ ...line!, itemId: 'other' }] });
  assert.deepEqual(
    [ticket(), both, quick].map((one) => cookMinutesFor(one, own)),
    [40, 40, 8],
  );
  const accepted = ticket({ status: 'accepted' });
  assert.deepEqual([ageOf(accepted, at(30), own), ageOf(accepted, at(38), own)], ['fresh', 'late']);
});

test('what is promised goes in fives, and counts in the wait that guests were told of', () => {
  assert.equal(promiseFor(ticket(), { ...targets, cookMinutes: 12 }), 15);
  assert.equal(promiseFor(ticket(), targets, 20), 35);
  assert.equal(promiseFor(ticket(), { ...targets, cookMinutes: 1 }), 5);
  assert.equal(promiseFor(ticket(), { ...targets, cookMinutes: 110 }, 30), 120);
});
