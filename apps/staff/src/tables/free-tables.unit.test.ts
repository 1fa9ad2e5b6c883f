import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TableRow } from '@hiorder/contracts';
import { freeTables } from './free-tables.ts';

const table = (name: string, seats: number, taken = false): TableRow =>
  ({
    ...{ id: name, name, seats, position: Number(name) },
    session: taken ? { id: `s-${name}`, openedAt: '2026-03-02T03:00:00.000Z' } : null,
  }) as TableRow;

test('a party is offered what is free: first where all find a seat, in the order of the floor', () => {
  const floor = [table('4', 4), table('2', 2), table('1', 4, true), table('3', 6)];
  const names = (people: number) => freeTables(floor, people).map(({ name }) => name);
  assert.deepEqual(names(2), ['2', '3', '4']);
  assert.deepEqual(names(3), ['3', '4', '2']);
  assert.deepEqual(names(9), ['2', '3', '4']);
});
