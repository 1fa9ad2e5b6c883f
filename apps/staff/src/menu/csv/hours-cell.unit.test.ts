import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoursCell, hoursOfCell } from './hours-cell.ts';

const lunch = { days: [1, 2, 3, 4, 5], from: '11:00', to: '14:00' };
const night = { days: [1, 2, 3, 4, 5, 6, 7], from: '22:00', to: '02:00' };

test('hours are written as text and read again', () => {
  assert.equal(hoursCell([lunch, night]), 'mon,tue,wed,thu,fri 11:00-14:00; 22:00-02:00');
  assert.deepEqual(hoursOfCell(hoursCell([lunch, night])), [lunch, night]);
  assert.equal(hoursCell(null), '');
  assert.equal(hoursOfCell(' '), null);
});

test('people may name days from one to another', () => {
  assert.deepEqual(hoursOfCell('Mon-Fri 11:00-14:00'), [lunch]);
  assert.deepEqual(hoursOfCell('sat-mon,wed 11:00-14:00'), [{ ...lunch, days: [1, 3, 6, 7] }]);
});

test('what is no day or no time is no hours', () => {
  for (const cell of [
    'lunch',
    '11-14',
    'mon 25:00-26:00',
    'day 11:00-14:00',
    'mon-tue-wed 11:00-14:00',
    '; 11:00',
  ])
    assert.equal(hoursOfCell(cell), undefined, cell);
});
