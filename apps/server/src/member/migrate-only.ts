import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '@hiorder/kernel';
import type { EventBus } from '@hiorder/messaging';
import { createTopics, openBus } from '../bus.ts';
import { openDatabases } from '../databases/databases.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { Settings } from '../settings/settings.ts';
import { loadParts } from '../wiring/parts.ts';

const PATIENCE_MS = 120_000;

/** Makes databases, roles, tables and topics that are missing, for processes that then need no right to do so. */
export async function migrateOnly(o: { settings: Settings; secrets: Secrets; log: Log }): Promise<void> {
  const { settings, secrets, log } = o;
  const parts = await loadParts(settings.contexts);
  const databases = await openDatabases({
    ...{ settings, parts, log, serverUrl: settings.databaseUrl, password: secrets.databasePassword },
    say: (what) => log.info({}, `database ${what}`),
  });
  try {
    const bus = await openBus({ settings, databases, log });
    await untilTopicsAreThere(bus, log);
    await bus.close();
  } finally {
    await databases.close();
  }
  log.info({}, 'migrated');
}

/** Kafka may still be starting beside us. */
async function untilTopicsAreThere(bus: EventBus, log: Log): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await createTopics(bus);
    } catch (err) {
      if (Date.now() > until) throw err;
      log.warn({ err }, 'waiting for the bus');
      await sleep(1_000);
    }
  }
}
