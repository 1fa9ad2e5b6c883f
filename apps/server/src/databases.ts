import { httpMigrations } from '@hiorder/http';
import { identityMigrations } from '@hiorder/identity';
import type { Log } from '@hiorder/kernel';
import { menuMigrations } from '@hiorder/menu';
import { embeddedBusMigrations, messagingMigrations } from '@hiorder/messaging';
import { operationsMigrations } from '@hiorder/operations';
import { orderingMigrations } from '@hiorder/ordering';
import { paymentMigrations } from '@hiorder/payment';
import {
  createDatabase,
  migrate,
  provisionDatabase,
  type Database,
  type MigrationSet,
} from '@hiorder/postgres';
import type { ContextName, Settings } from './settings.ts';

const own: Partial<Record<ContextName, MigrationSet>> = {
  identity: identityMigrations,
  menu: menuMigrations,
  ordering: orderingMigrations,
  payment: paymentMigrations,
  operations: operationsMigrations,
};

/** Connections a context may hold; ordering does the most. */
const POOL: Partial<Record<ContextName, number>> = { ordering: 12 };

export interface Databases {
  readonly bus: Database;
  of(context: ContextName): Database;
  close(): Promise<void>;
}

/** Every context's database with its own role, migrated and open. */
export async function openDatabases(o: {
  settings: Settings;
  adminUrl: string;
  password: string;
  log: Log;
  say(what: string): void;
}): Promise<Databases> {
  const open = async (name: string, sets: MigrationSet[], poolSize: number) => {
    o.say(name);
    const id = `${o.settings.databasePrefix}${name}`;
    const url = await provisionDatabase({
      adminUrl: o.adminUrl,
      database: id,
      role: id,
      password: o.password,
    });
    const database = createDatabase({ url, name, poolSize, log: o.log });
    const { applied } = await migrate({ database, sets, log: o.log });
    if (applied.length > 0) o.log.info({ database: id, applied }, 'migrations applied');
    return database;
  };
  const bus = await open('bus', [embeddedBusMigrations], 12);
  const databases = new Map<ContextName, Database>();
  for (const context of o.settings.contexts) {
    const set = own[context];
    if (set)
      databases.set(
        context,
        await open(context, [messagingMigrations, httpMigrations, set], POOL[context] ?? 6),
      );
  }
  return {
    bus,
    of(context) {
      const database = databases.get(context);
      if (!database) throw new Error(`${context} has no database`);
      return database;
    },
    async close() {
      await Promise.all([bus, ...databases.values()].map((database) => database.close()));
    },
  };
}
