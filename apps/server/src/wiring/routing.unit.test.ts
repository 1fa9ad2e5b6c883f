import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { routingMistakes } from '@hiorder/gateway';
import { createServiceAuth, routesOf } from '@hiorder/http';
import type { EventBus } from '@hiorder/messaging';
import { createDatabase } from '@hiorder/postgres';
import { silentLog } from '@hiorder/testing';
import { readSecrets } from '../secrets/read-secrets.ts';
import { CONTEXTS, type ContextName } from '../settings/context-names.ts';
import { readSettings } from '../settings/read-settings.ts';
import { SETTINGS } from '../settings/settings-table.ts';
import { clientsOf } from './clients.ts';
import { loadParts } from './parts.ts';
import type { Wiring } from './wiring.ts';

const directory = mkdtempSync(join(tmpdir(), 'hiorder-routing-'));
after(() => rmSync(directory, { recursive: true, force: true }));

/** Everything that contexts are made of, none of which they use before they start. */
function wiringOf(): Wiring {
  const env = {
    ...Object.fromEntries(SETTINGS.filter(({ secret }) => secret).map(({ name }) => [name, 'x'.repeat(43)])),
    ...Object.fromEntries(CONTEXTS.map((name) => [`HIORDER_${name.toUpperCase()}_DATABASE_URL`, ''])),
    ...{ HIORDER_STATE_DIR: directory, HIORDER_BUS_DATABASE_URL: '', HIORDER_KAFKA_PASSWORD: '' },
    HIORDER_TOSS_SECRET_KEY: '',
  };
  const settings = readSettings(env, []);
  const serviceOf = (self: ContextName) => createServiceAuth({ secret: 'x'.repeat(43), self });
  return {
    settings,
    secrets: readSecrets(settings, env),
    bus: {} as EventBus,
    verifier: { verify: () => Promise.reject(new Error('not asked')) },
    log: silentLog,
    sandboxUrl: 'http://127.0.0.1:1',
    databaseOf: (name) => createDatabase({ url: 'postgresql://nobody@127.0.0.1:1/nothing', name }),
    serviceOf,
    client: clientsOf({ settings, httpOf: () => undefined, serviceOf }),
    httpOf: () => undefined,
    redisFor: () => undefined,
  };
}

test('the gateway knows every route of every context: where it is, who may call it, and what it lets in first', async () => {
  const wiring = wiringOf();
  const mistakes: string[] = [];
  for (const [name, part] of await loadParts(CONTEXTS)) {
    if (name === 'gateway') continue;
    const { http } = part.make(wiring).context;
    await http.ready();
    const routes = routesOf(http);
    assert.ok(routes.length > 3, name);
    mistakes.push(...routingMistakes(name, routes));
  }
  assert.deepEqual(mistakes, []);
});
