import { topicTable } from '@hiorder/contracts';
import type { Log } from '@hiorder/kernel';
import { createEmbeddedBus, type BusAdministration, type EventBus } from '@hiorder/messaging';
import { createKafkaBus } from '@hiorder/messaging/kafka';
import { createDatabase, startEmbeddedPostgres, type Database } from '@hiorder/postgres';
import { urlOfRole } from '../../apps/server/src/databases/database-url.ts';
import { readSecrets } from '../../apps/server/src/secrets/read-secrets.ts';
import { CONTEXTS, hasDatabase, type ContextName } from '../../apps/server/src/settings/context-names.ts';
import { readSettings } from '../../apps/server/src/settings/read-settings.ts';
import type { Settings } from '../../apps/server/src/settings/settings.ts';
import { clusterDir } from '../cluster/place.ts';
import { isAlive, readRegister } from '../cluster/register.ts';

/** What an installation keeps, for tools that look at it from outside. */
export interface Installation {
  /** By context. */
  readonly databases: ReadonlyMap<ContextName, Database>;
  /** Whose databases cannot be reached. */
  readonly missing: readonly ContextName[];
  readonly bus: EventBus & BusAdministration;
  close(): Promise<void>;
}

/** The cluster when one runs here; else what the environment says; else that of `npm start`. */
export function installationEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  if (env.HIORDER_DATABASE_URL !== undefined || env.HIORDER_KAFKA_BROKERS !== undefined) return env;
  const { runner, installation } = readRegister(clusterDir());
  return runner && isAlive(runner) && installation ? { ...env, ...installation } : env;
}

/** Opens it without changing anything: what is missing is an error. */
export async function openInstallation(o: { env: NodeJS.ProcessEnv; log: Log }): Promise<Installation> {
  const env = { ...installationEnvironment(o.env), HIORDER_MIGRATE: 'off', HIORDER_CONTEXTS: undefined };
  const settings = readSettings(env, []);
  const embedded = settings.databaseUrl
    ? undefined
    : await startEmbeddedPostgres({ dataDir: settings.embeddedDir, log: o.log });
  const open = opening({ settings, env, serverUrl: settings.databaseUrl ?? embedded?.adminUrl ?? '' });
  const all = new Map(CONTEXTS.filter(hasDatabase).map((name) => [name, open(name)]));
  const databases = await reachable(all);
  const { bus, close } = busOf(settings, { open, log: o.log });
  return {
    databases,
    missing: [...all.keys()].filter((name) => !databases.has(name)),
    bus,
    async close() {
      await bus.close();
      await close();
      await Promise.all([...all.values()].map((database) => database.close()));
      await embedded?.stop();
    },
  };
}

/** A context may be down, or newer than the installation. */
async function reachable(databases: ReadonlyMap<ContextName, Database>): Promise<Map<ContextName, Database>> {
  const looked = await Promise.allSettled(
    [...databases].map(async ([name, database]) => {
      await database.pool.query('select 1 from inbox limit 1');
      return [name, database] as const;
    }),
  );
  return new Map(looked.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
}

function opening(o: { settings: Settings; env: NodeJS.ProcessEnv; serverUrl: string }) {
  const { databaseUrls, databasePrefix } = o.settings;
  const { databasePassword: password } = readSecrets(o.settings, o.env);
  return (name: ContextName | 'bus', poolSize = 1): Database => {
    const url =
      databaseUrls.get(name) ?? urlOfRole(o.serverUrl, { id: `${databasePrefix}${name}`, password });
    return createDatabase({ url, name: `tool-${name}`, poolSize });
  };
}

function busOf(
  { bus }: Settings,
  { open, log }: { open: ReturnType<typeof opening>; log: Log },
): { bus: Installation['bus']; close(): Promise<void> } {
  if (bus.kind === 'embedded') {
    const database = open('bus', 3);
    return { bus: createEmbeddedBus({ database, log }), close: () => database.close() };
  }
  const { brokers, prefix, security } = bus;
  const kafka = createKafkaBus({
    ...{ brokers, clientId: 'hiorder-tool', security, log, topics: topicTable },
    ...(prefix !== undefined && { prefix }),
  });
  return { bus: kafka, close: async () => undefined };
}
