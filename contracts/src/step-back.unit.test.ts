import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isStepBack } from './step-back.ts';

test('back is whatever comes earlier on the way; an end is never a way back', () => {
  assert.equal(isStepBack({ status: 'accepted', previous: 'ready' }), true);
  assert.equal(isStepBack({ status: 'placed', previous: 'accepted' }), true);
  assert.equal(isStepBack({ status: 'ready', previous: 'accepted' }), false);
  assert.equal(isStepBack({ status: 'placed', previous: null }), false);
  assert.equal(isStepBack({ status: 'cancelled', previous: 'ready' }), false);
  assert.equal(isStepBack({ status: 'expired', previous: 'awaiting-payment' }), false);
});
