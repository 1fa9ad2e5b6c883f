import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TableRow } from '@hiorder/contracts';
import { countsOf, filtered, guestsIn, inUse, minutesSince, ordersOf, sorted } from './floor.ts';

const won = { amount: 0, currency: 'KRW' };
const row = (over: Partial<TableRow>): TableRow => ({
  id: 'x',
  name: '1',
  seats: 4,
  position: 1,
  state: 'empty',
  session: null,
  people: 0,
  newOrders: 0,
  orderCount: 0,
  total: won,
  owed: won,
  oldestWaitingSince: null,
  oldestWaitingMinutes: null,
  openCalls: 0,
  unreadMessages: 0,
  ...over,
});
const seated = row({
  id: 'b',
  name: '10',
  position: 2,
  state: 'seated',
  people: 3,
  session: { id: 's', openedAt: '2026-03-02T10:00:00.000Z' },
});

test('tables stand in the order the store gave them, then by number and not by spelling', () => {
  assert.deepEqual(
    sorted([row({ name: '10' }), row({ name: '9' }), row({ name: '1', position: 0 })]).map(
      ({ name }) => name,
    ),
    ['1', '9', '10'],
  );
});

test('filters count every state and show only theirs', () => {
  const rows = [row({}), seated];
  assert.deepEqual(countsOf(rows), { all: 2, empty: 1, seated: 1, order: 0, call: 0, bill: 0 });
  assert.deepEqual(filtered(rows, 'seated'), [seated]);
  assert.deepEqual(filtered(rows, 'all'), rows);
});

test('the head line counts tables in use and guests', () => {
  assert.equal(inUse([row({}), seated]), 1);
  assert.equal(guestsIn([row({}), seated]), 3);
});

test('what the party before left on the board is none of the party that sits there now', () => {
  const orders = [{ tableSessionId: 'before' }, { tableSessionId: 's' }];
  assert.deepEqual(ordersOf(seated, orders), [{ tableSessionId: 's' }]);
  assert.deepEqual(ordersOf(row({}), orders), []);
});

test('minutes are whole and never negative', () => {
  const at = Date.parse('2026-03-02T10:01:59.000Z');
  assert.equal(minutesSince('2026-03-02T10:00:00.000Z', at), 1);
  assert.equal(minutesSince('2026-03-02T10:05:00.000Z', at), 0);
});
