import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fixSeed, seedOf } from './property-tests.ts';

test('without a word every run has the same seed; one may be given, or drawn', () => {
  assert.equal(seedOf({}), seedOf({ HIORDER_TEST_SEED: '' }));
  assert.equal(typeof seedOf({}), 'number');
  assert.equal(seedOf({ HIORDER_TEST_SEED: '-17' }), -17);
  assert.equal(seedOf({ HIORDER_TEST_SEED: 'random' }), undefined);
  assert.throws(() => seedOf({ HIORDER_TEST_SEED: 'many' }), /HIORDER_TEST_SEED/);
});

test('with the same seed a property tries the same cases', () => {
  const before = fc.readConfigureGlobal();
  const tried = (seed: string): number[] => {
    fixSeed({ HIORDER_TEST_SEED: seed });
    const cases: number[] = [];
    fc.assert(fc.property(fc.integer(), (one) => void cases.push(one)));
    return cases;
  };
  try {
    assert.deepEqual(tried('5'), tried('5'));
    assert.notDeepEqual(tried('5'), tried('6'));
  } finally {
    fc.configureGlobal(before);
  }
});
