import assert from 'node:assert/strict';
import { test } from 'node:test';
import { methodOf } from './payment-method.ts';

test('a way of paying is a provider and what it calls the method', () => {
  assert.deepEqual(methodOf('toss 카드'), { provider: 'toss', kind: 'card', said: '카드' });
  assert.deepEqual(methodOf('toss'), { provider: 'toss', kind: undefined, said: '' });
  assert.deepEqual(methodOf('other Pay by shell'), {
    provider: 'other',
    kind: undefined,
    said: 'Pay by shell',
  });
});
