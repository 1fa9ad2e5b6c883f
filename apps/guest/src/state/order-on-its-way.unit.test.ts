import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { type KeptRequest, newKeptRequest } from '@hiorder/ui/kept-request';
import { forgetKeptOrder, holdKeptOrder, isHeld, isTooOld, kept, placing } from './order-on-its-way.ts';

const order = (more: Partial<KeptRequest> = {}): KeptRequest => ({
  ...newKeptRequest('/api/orders', {}, 'our stay'),
  ...more,
});
const MINUTE_MS = 60_000;
const longAgo = () => Date.now() - 16 * MINUTE_MS;

afterEach(forgetKeptOrder);

test('an order from before a reload is on its way before anybody goes on with it', () => {
  kept.write(order());
  holdKeptOrder('our stay');
  assert.equal(placing.value?.phase, 'waiting');
  assert.ok(isHeld());
  placing.value = { ...placing.value };
  assert.ok(!isHeld(), 'somebody goes on with it');
});

test('what was given up is being stopped, without a word', () => {
  kept.write(order({ givenUp: true, keptAt: longAgo() }));
  holdKeptOrder('our stay');
  assert.deepEqual(placing.value, { phase: 'stopping', next: null, hidden: true });
});

test('none, one of another party, and one of long ago keep nobody from ordering', () => {
  for (const request of [null, order({ scope: 'another' }), order({ keptAt: longAgo() })]) {
    if (request) kept.write(request);
    holdKeptOrder('our stay');
    assert.equal(placing.value, null);
    assert.ok(!isHeld());
  }
});

test('what is being sent already is not held', () => {
  kept.write(order());
  placing.value = { phase: 'sending' };
  holdKeptOrder('our stay');
  assert.deepEqual(placing.value, { phase: 'sending' });
});

test('after a quarter of an hour it is not sent by itself; what was given up is looked for', () => {
  assert.ok(!isTooOld(order({ keptAt: Date.now() - 14 * MINUTE_MS })));
  assert.ok(isTooOld(order({ keptAt: longAgo() })));
  assert.ok(!isTooOld(order({ keptAt: longAgo(), givenUp: true })));
});
