import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gatewayPortOf } from './place.ts';

test('a wrong port is named before anything is started', () => {
  assert.equal(gatewayPortOf({}), 8080);
  assert.equal(gatewayPortOf({ PORT: '' }), 8080);
  assert.equal(gatewayPortOf({ PORT: '9000' }), 9000);
  assert.throws(() => gatewayPortOf({ PORT: 'abc' }), /^Error: PORT must be a whole number .*"abc"$/);
});
