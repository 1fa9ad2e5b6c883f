import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gatewayPortOf } from './place.ts';

test('a wrong port is named before anything is started', () => {
  assert.equal(gatewayPortOf({}), 8080);
  assert.equal(gatewayPortOf({ PORT: '' }), 8080);
  assert.equal(gatewayPortOf({ PORT: '9000' }), 9000);
  assert.throws(() => gatewayPortOf({ PORT: 'abc' }), /^Error: PORT must be a whole number .*"abc"$/);
});

test('a wrong value is told before anything is started', () => {
  assert.throws(() => gatewayPortOf({ HIORDER_LOG_LEVEL: 'loud' }), /HIORDER_LOG_LEVEL must be/);
  assert.throws(
    () => gatewayPortOf({ HIORDER_TOSS_SECRET_KEY: 'live_sk_x' }),
    /HIORDER_TOSS_CLIENT_KEY .* is missing/,
  );
});
