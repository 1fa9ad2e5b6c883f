import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readSecrets } from '../secrets/read-secrets.ts';
import { CONTEXTS } from './context-names.ts';
import { readSettings } from './read-settings.ts';
import { SETTINGS } from './settings-table.ts';
import { settingsDocument } from './settings-document.ts';

/** The environment of one process of several, which remembers what was asked of it. */
function asked(): { env: NodeJS.ProcessEnv; names: Set<string> } {
  const names = new Set<string>();
  const values: NodeJS.ProcessEnv = {
    HIORDER_BUS: 'kafka',
    HIORDER_KAFKA_BROKERS: 'kafka:9092',
    HIORDER_DATABASE_URL: 'postgresql://db',
    HIORDER_PUBLIC_URL: 'https://order.example',
    HIORDER_MIGRATE: 'only',
  };
  const env = new Proxy(values, {
    get: (target, name) => {
      names.add(String(name));
      return /SECRET/.test(String(name)) ? 'x' : target[String(name)];
    },
  });
  return { env, names };
}

test('the table names exactly the variables that are read', () => {
  const { env, names } = asked();
  readSecrets(readSettings(env, []), env);
  for (const context of CONTEXTS) {
    const one = new Proxy(env, {
      get: (target, name) => (name === 'HIORDER_CONTEXTS' ? context : target[String(name)]),
    });
    readSettings(one, []);
  }
  const known = SETTINGS.map(({ name }) => name);
  assert.deepEqual(
    [...names].filter((name) => !known.includes(name)),
    [],
  );
  assert.deepEqual(
    known.filter((name) => !names.has(name)),
    [],
  );
  assert.equal(new Set(known).size, known.length);
});

test('docs/settings.md is in step', () => {
  const file = new URL('../../../../docs/settings.md', import.meta.url);
  assert.equal(readFileSync(file, 'utf8'), settingsDocument(), 'run: node tools/settings-document.ts');
});
