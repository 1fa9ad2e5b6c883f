import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings, SettingsError } from './settings.ts';

test('an empty environment is one restaurant on port 8080 with every context', () => {
  const settings = readSettings({}, []);
  assert.equal(settings.port, 8080);
  assert.equal(settings.publicUrl, 'http://localhost:8080');
  assert.equal(settings.contexts.size, 7);
});

test('a subset of contexts can be named', () => {
  assert.deepEqual(
    [...readSettings({ HIORDER_CONTEXTS: 'gateway, ordering' }, []).contexts],
    ['gateway', 'ordering'],
  );
});

test('each wrong value gets a line of its own, all at once', () => {
  const wrong = {
    PORT: 'eighty',
    HIORDER_CONTEXTS: 'gateway,kitchen',
    HIORDER_DATABASE_URL: 'mysql://x',
    HIORDER_BUS: 'rabbit',
    HIORDER_LOG_LEVEL: 'loud',
  };
  assert.throws(
    () => readSettings(wrong, ['--rset']),
    (error: unknown) => {
      assert.ok(error instanceof SettingsError);
      assert.equal(error.problems.length, 6);
      assert.match(error.message, /PORT must be a whole number/);
      assert.match(error.message, /"kitchen"/);
      return true;
    },
  );
});
