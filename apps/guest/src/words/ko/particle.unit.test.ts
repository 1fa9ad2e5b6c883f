import assert from 'node:assert/strict';
import { test } from 'node:test';
import { particle } from './particle.ts';

test('the particle follows the last letter', () => {
  assert.equal(particle('맵기', '을', '를'), '맵기를');
  assert.equal(particle('토핑', '을', '를'), '토핑을');
  assert.equal(particle('생맥주 500cc', '은', '는'), '생맥주 500cc는');
});
