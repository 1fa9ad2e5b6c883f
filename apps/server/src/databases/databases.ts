import { httpMigrations } from '@hiorder/http';
import type { Log } from '@hiorder/kernel';
import { embeddedBusMigrations, messagingMigrations } from '@hiorder/messaging';
import { createDatabase, migrate, type Database, type MigrationSet } from '@hiorder/postgres';
import type { ContextName } from '../settings/context-names.ts';
import type { Settings } from '../settings/settings.ts';
import type { Parts } from '../wiring/parts.ts';
import { connectionsOf } from '../wiring/wiring.ts';
import { databaseUrl } from './database-url.ts';
import { untilMigrated } from './until-migrated.ts';

export interface Databases {
  /** Only of the embedded bus. */
  readonly bus: Database | undefined;
  of(context: ContextName): Database;
  close(): Promise<void>;
}

export interface DatabasesOptions {
  readonly settings: Settings;
  readonly parts: Parts;
  /** Of the server: an administrator's when migrating. */
  readonly serverUrl: string | undefined;
  readonly password: string;
  readonly log: Log;
  say(what: string): void;
  /** When somebody else has to migrate first. */
  waiting?(): Promise<void>;
}

/** Every context's database with its own role, migrated and open. */
export async function openDatabases(o: DatabasesOptions): Promise<Databases> {
  const { settings, log } = o;
  const opened = new Map<ContextName | 'bus', Database>();
  const open = async (name: ContextName | 'bus', sets: readonly MigrationSet[], poolSize: number) => {
    o.say(name);
    const database = createDatabase({ url: await databaseUrl(name, o), name, poolSize, log });
    opened.set(name, database);
    if (settings.migrate === 'off') return untilMigrated({ database, sets, log, waiting: o.waiting });
    const { applied } = await migrate({ database, sets, log });
    if (applied.length > 0) log.info({ database: name, applied }, 'migrations applied');
  };
  if (settings.bus.kind === 'embedded') await open('bus', [embeddedBusMigrations], settings.alone ? 12 : 6);
  for (const [name, part] of o.parts)
    if (part.migrations)
      await open(name, [messagingMigrations, httpMigrations, part.migrations], connectionsOf(part));
  return {
    bus: opened.get('bus'),
    of(context) {
      const database = opened.get(context);
      if (!database) throw new Error(`${context} has no database`);
      return database;
    },
    async close() {
      await Promise.all([...opened.values()].map((database) => database.close()));
    },
  };
}
