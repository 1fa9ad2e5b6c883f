import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from './read-settings.ts';
import { SettingsError } from './settings.ts';

const KEYS = { HIORDER_TOSS_SECRET_KEY: 'live_sk_1', HIORDER_TOSS_CLIENT_KEY: 'live_ck_1' };

const problemsOf = (env: NodeJS.ProcessEnv): readonly string[] => {
  try {
    readSettings(env, []);
    return [];
  } catch (error) {
    assert.ok(error instanceof SettingsError);
    return error.problems;
  }
};

test('with both keys a restaurant takes real money, without any it practises', () => {
  assert.deepEqual(readSettings(KEYS, []).toss, { secretKey: 'live_sk_1', clientKey: 'live_ck_1' });
  assert.equal(readSettings({}, []).toss, undefined);
});

test('with one of the two it does not start, and says in one line which is missing', () => {
  for (const left of ['HIORDER_TOSS_SECRET_KEY', 'HIORDER_TOSS_CLIENT_KEY'] as const) {
    const problems = problemsOf({ ...KEYS, [left]: '' });
    assert.equal(problems.length, 1, problems.join('\n'));
    assert.match(problems[0]!, new RegExp(`^${left} .* is missing`));
  }
});

test('practice and real money at once are neither', () => {
  const problems = problemsOf({ ...KEYS, HIORDER_PAYMENT_SANDBOX_URL: 'http://sandbox:8070' });
  assert.equal(problems.length, 1, problems.join('\n'));
  assert.match(problems[0]!, /^HIORDER_PAYMENT_SANDBOX_URL is set beside keys/);
});

test('what phones are told is the client key of an API key: no widget’s, and never a secret, which is not repeated', () => {
  for (const key of ['live_gck_1', 'live_sk_1', 'test_gsk_1', 'ck']) {
    const problems = problemsOf({ ...KEYS, HIORDER_TOSS_CLIENT_KEY: key });
    assert.equal(problems.length, 1, problems.join('\n'));
    assert.match(problems[0]!, /^HIORDER_TOSS_CLIENT_KEY must be an API client key/);
    assert.ok(!problems[0]!.includes(key) || key === 'ck');
  }
});
