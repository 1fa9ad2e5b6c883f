import { embeddedDirectory } from '@hiorder/postgres';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CONTEXTS, hasDatabase, type ContextName } from './context-names.ts';
import type { Environment } from './environment.ts';
import { variableOf } from './network.ts';
import type { Settings } from './settings.ts';

type Storage = Pick<
  Settings,
  | 'databaseUrl'
  | 'databaseUrls'
  | 'databasePrefix'
  | 'migrate'
  | 'redisUrl'
  | 'redisPrefix'
  | 'stateDir'
  | 'stateDirGiven'
  | 'embeddedDir'
  | 'photosDir'
  | 'demoFile'
>;

const POSTGRES = ['postgres:', 'postgresql:'];
const checkout = fileURLToPath(new URL('../../../../', import.meta.url));

/** Where things are kept. */
export function readStorage(given: Environment, alone: boolean): Storage {
  const databaseUrl = given.url('HIORDER_DATABASE_URL', POSTGRES);
  const inCheckout = join(checkout, '.hiorder');
  const stateDir = given.text('HIORDER_STATE_DIR');
  const state = stateDir ? resolve(checkout, stateDir) : besideDatabase(databaseUrl, inCheckout);
  return {
    databaseUrl,
    databaseUrls: ownDatabases(given),
    databasePrefix: prefixOf(given),
    migrate: given.oneOf('HIORDER_MIGRATE', ['on', 'off', 'only'], alone ? 'on' : 'off'),
    redisUrl: given.url('HIORDER_REDIS_URL', ['redis:', 'rediss:']),
    redisPrefix: given.text('HIORDER_REDIS_PREFIX'),
    stateDir: state,
    stateDirGiven: stateDir !== undefined,
    embeddedDir: embeddedDirectory(stateDir && state),
    photosDir: resolve(checkout, given.text('HIORDER_PHOTOS_DIR') ?? join(state, 'photos')),
    demoFile: join(stateDir ? state : inCheckout, 'demo.json'),
  };
}

/**
 * As root the embedded database lies outside the checkout and outlives it: a new clone at the same place finds the old
 * database, and needs the secrets and photos that belong to it.
 */
const besideDatabase = (databaseUrl: string | undefined, inCheckout: string): string =>
  databaseUrl === undefined && process.getuid?.() === 0 ? join(embeddedDirectory(), 'state') : inCheckout;

function ownDatabases(given: Environment): Map<ContextName | 'bus', string> {
  const names = [...CONTEXTS.filter(hasDatabase), 'bus' as const];
  const urls = names.map((name) => [name, given.url(variableOf(name, 'DATABASE_URL'), POSTGRES)] as const);
  return new Map(
    urls.filter((entry): entry is readonly [ContextName | 'bus', string] => entry[1] !== undefined),
  );
}

function prefixOf(given: Environment): string {
  const prefix = given.text('HIORDER_DATABASE_PREFIX') ?? 'hiorder_';
  if (!/^[a-z][a-z0-9_]{0,30}$/.test(prefix))
    given.problems.push(`HIORDER_DATABASE_PREFIX must be lower-case letters, digits and _, not "${prefix}"`);
  return prefix;
}
