import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlaceOnPlan, TableRow } from '@hiorder/contracts';
import { placesOf, within } from './places.ts';

const table = (id: string, place?: PlaceOnPlan): TableRow => ({ id, ...(place && { place }) }) as TableRow;

test('a table stands where it was put', () => {
  const places = placesOf([table('a', { x: 7, y: 11 }), table('b', { x: 0, y: 0 })]);
  assert.deepEqual(
    [places.get('a'), places.get('b')],
    [
      { x: 7, y: 11 },
      { x: 0, y: 0 },
    ],
  );
});

test('the others fill what is left in their order, 60 of them without one over another', () => {
  const rows = [table('put', { x: 5, y: 0 }), ...Array.from({ length: 59 }, (_, i) => table(`${i}`))];
  const places = [...placesOf(rows).values()];
  const hidden = places.filter((a, i) =>
    places.some((b, j) => i !== j && Math.abs(a.x - b.x) < 4 && Math.abs(a.y - b.y) < 3),
  );
  assert.deepEqual([places.length, hidden], [60, []]);
  assert.ok(places.every((place) => JSON.stringify(within(place)) === JSON.stringify(place)));
});

test('whoever is moved leaves the others where they are', () => {
  const floor = Array.from({ length: 16 }, (_, i) => table(`${i}`));
  const before = placesOf(floor);
  const after = placesOf(floor.map((row) => (row.id === '6' ? table('6', { x: 32, y: 20 }) : row)));
  const moved = floor.filter(({ id }) => JSON.stringify(before.get(id)) !== JSON.stringify(after.get(id)));
  assert.deepEqual(
    moved.map(({ id }) => id),
    ['6'],
  );
});

test('nothing is dragged off the plan, and everything lands on a step', () => {
  assert.deepEqual(within({ x: -3, y: 2.4 }), { x: 0, y: 2 });
  assert.deepEqual(within({ x: 99, y: 99 }), { x: 32, y: 21 });
});
