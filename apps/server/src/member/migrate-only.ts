import type { Log } from '@hiorder/kernel';
import { createTopics, openBus } from '../bus.ts';
import { openDatabases } from '../databases/databases.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { Settings } from '../settings/settings.ts';
import { loadParts } from '../wiring/parts.ts';

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
    await createTopics(bus);
    await bus.close();
  } finally {
    await databases.close();
  }
  log.info({}, 'migrated');
}
