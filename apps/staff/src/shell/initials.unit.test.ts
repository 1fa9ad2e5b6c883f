import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initials } from './initials.ts';

test('people are called by what others call them', () => {
  assert.equal(initials('김지우'), '지우');
  assert.equal(initials('남궁민수'), '민수');
  assert.equal(initials('지우'), '지우');
  assert.equal(initials('Jiwoo Kim'), 'JK');
  assert.equal(initials('owner'), 'ow');
  assert.equal(initials('😀 Kim'), '😀K');
  assert.equal(initials('  '), '');
});
