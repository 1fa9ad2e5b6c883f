import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readSettings } from '../settings/read-settings.ts';
import { SettingsError } from '../settings/settings.ts';
import { readSecrets } from './read-secrets.ts';

const dir = mkdtempSync(join(tmpdir(), 'hiorder-secrets-'));
after(() => rmSync(dir, { recursive: true }));

const shared = {
  HIORDER_BUS: 'kafka',
  HIORDER_KAFKA_BROKERS: 'kafka:9092',
  HIORDER_DATABASE_URL: 'postgresql://db',
  HIORDER_PUBLIC_URL: 'https://order.example',
  HIORDER_IDENTITY_URL: 'http://identity:8080',
  HIORDER_ORDERING_URL: 'http://ordering:8080',
  HIORDER_PAYMENT_URL: 'http://payment:8080',
  HIORDER_PAYMENT_SANDBOX_URL: 'http://sandbox:8080',
  HIORDER_PHOTOS_DIR: '/photos',
};

function missingFor(env: NodeJS.ProcessEnv): string[] {
  try {
    readSecrets(readSettings({ ...shared, ...env }, []), env);
    return [];
  } catch (error) {
    assert.ok(error instanceof SettingsError, String(error));
    return error.problems.map((line) => line.split(' ')[0]!.replace('HIORDER_SECRET_', ''));
  }
}

test('alone, secrets are made at the first start and kept for their owner', () => {
  const env = { HIORDER_STATE_DIR: dir };
  const first = readSecrets(readSettings(env, []), env);
  assert.deepEqual(readSecrets(readSettings(env, []), env), first);
  const file = join(dir, 'secrets.json');
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.equal((JSON.parse(readFileSync(file, 'utf8')) as typeof first).cookieKey, first.cookieKey);
  const given = { ...env, HIORDER_SECRET_COOKIE_KEY: 'mine' };
  assert.equal(readSecrets(readSettings(given, []), given).cookieKey, 'mine');
});

test('of several processes each must be given what its contexts need, and no more', () => {
  assert.deepEqual(missingFor({ HIORDER_CONTEXTS: 'operations' }), ['SERVICE_SECRET', 'DATABASE_PASSWORD']);
  assert.deepEqual(missingFor({ HIORDER_CONTEXTS: 'notification' }), ['SERVICE_SECRET', 'DATABASE_PASSWORD']);
  assert.deepEqual(missingFor({ HIORDER_CONTEXTS: 'gateway' }), [
    'SERVICE_SECRET',
    'COOKIE_KEY',
    'WEB_CLIENT_SECRET',
  ]);
  const identity = ['SERVICE_SECRET', 'KEY_ENCRYPTION_KEY', 'OIDC_COOKIE_KEY', 'WEB_CLIENT_SECRET'];
  const demo = ['STAFF_PASSWORD', 'PLATFORM_PASSWORD', 'MACHINE_CLIENT_SECRET'];
  assert.deepEqual(missingFor({ HIORDER_CONTEXTS: 'identity' }), [...identity, 'DATABASE_PASSWORD']);
  assert.deepEqual(missingFor({ HIORDER_CONTEXTS: 'identity', HIORDER_DEMO: 'on' }), [
    ...identity,
    'DATABASE_PASSWORD',
    ...demo,
  ]);
});

test('a database with a URL of its own needs no common password; real payments no practice keys', () => {
  const real = { HIORDER_TOSS_SECRET_KEY: 'live_sk', HIORDER_PAYMENT_SANDBOX_URL: '' };
  const own = { HIORDER_PAYMENT_DATABASE_URL: 'postgresql://p:w@db/p', ...real };
  assert.deepEqual(missingFor({ HIORDER_CONTEXTS: 'payment', ...own }), ['SERVICE_SECRET']);
});

test('processes of one machine may share the secrets of one of them', () => {
  assert.deepEqual(missingFor({ HIORDER_CONTEXTS: 'gateway', HIORDER_STATE_DIR: dir }), []);
});

test('one that is too short is named, and not shown', () => {
  const env = { ...shared, HIORDER_CONTEXTS: 'gateway', HIORDER_SECRET_WEB_CLIENT_SECRET: 'web' };
  const short = { HIORDER_SECRET_SERVICE_SECRET: 'hunter2', HIORDER_SECRET_COOKIE_KEY: 'x'.repeat(31) };
  assert.deepEqual(missingFor({ ...env, ...short }), ['SERVICE_SECRET', 'COOKIE_KEY']);
  assert.throws(
    () => readSecrets(readSettings({ ...env, ...short }, []), { ...env, ...short }),
    ({ message }: Error) => /at least 32 characters, not 7/.test(message) && !message.includes('hunter2'),
  );
  const enough = { HIORDER_SECRET_SERVICE_SECRET: 'x'.repeat(32), HIORDER_SECRET_COOKIE_KEY: 'x'.repeat(32) };
  assert.deepEqual(missingFor({ ...env, ...enough }), []);
});
