import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unknownSettings } from './unknown-settings.ts';

test('what looks like a setting and is none is named; what is read, or belongs to tools, is not', () => {
  const env = { HIORDER_DATA_DIR: '/x', HIORDER_BUS: 'kafka', HIORDER_TEST_REDIS_URL: 'x', HIORDER_A: '' };
  assert.equal(
    unknownSettings(env),
    'nothing reads HIORDER_A, HIORDER_DATA_DIR; docs/settings.md lists what is read',
  );
  assert.equal(unknownSettings({ PATH: '/bin', HIORDER_SECRET_COOKIE_KEY: 'x' }), undefined);
});
