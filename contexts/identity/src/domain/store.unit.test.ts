import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedStore, checkedStore, sameStore, STORE_DEFAULTS, type Store } from './store.ts';
import { moved, tableName, type Table } from './table.ts';

const store: Store = { id: 's', name: '달빛식당', ...STORE_DEFAULTS };

test('the defaults make a store', () => assert.deepEqual(checkedStore(store), { ok: true, value: store }));
test('a store has a name that can be seen', () => {
  assert.deepEqual(checkedStore({ ...store, name: ' \u200B ' }), {
    ok: false,
    error: { code: 'store-name-empty' },
  });
});
test('its time zone exists', () => {
  assert.deepEqual(changedStore(store, { timeZone: 'Mars/Olympus' }), {
    ok: false,
    error: { code: 'time-zone-unknown' },
  });
});
test('its currency exists', () => {
  assert.deepEqual(checkedStore({ ...store, currency: 'QQQ' }), {
    ok: false,
    error: { code: 'currency-unknown' },
  });
});
test('a change that changes nothing is seen as such', () => {
  const changed = changedStore(store, { accent: '#f04e23' });
  assert.ok(changed.ok && sameStore(store, changed.value));
});

const table = (id: string, position: number): Table => ({
  id,
  storeId: 's',
  name: id,
  seats: 4,
  position,
  place: null,
  code: id,
});
const floor = [table('a', 0), table('b', 1), table('c', 2)];

test('a table moved to the front pushes the others back', () => {
  assert.deepEqual(
    moved(floor, 'c', 0).map(({ id, position }) => [id, position]),
    [
      ['c', 0],
      ['a', 1],
      ['b', 2],
    ],
  );
});
test('a table moved past the end is last', () => {
  assert.deepEqual(
    moved(floor, 'b', 99).map(({ id, position }) => [id, position]),
    [
      ['c', 1],
      ['b', 2],
    ],
  );
});
test('a table that stays changes nothing', () => assert.deepEqual(moved(floor, 'b', 1), []));
test('a table has a name that can be seen', () => {
  assert.deepEqual(tableName('\u202E'), { ok: false, error: { code: 'table-name-empty' } });
  assert.deepEqual(tableName(' 창가  1 '), { ok: true, value: '창가 1' });
});
