import type { LogLevel } from '@hiorder/telemetry';
import { embeddedDirectory } from '@hiorder/postgres';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const CONTEXTS = [
  'identity',
  'menu',
  'ordering',
  'payment',
  'operations',
  'notification',
  'gateway',
] as const;
export type ContextName = (typeof CONTEXTS)[number];

/** What the environment asks for. Every value has a default that suits one restaurant on one machine. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** As guests and staff reach it; decides token issuer and QR links. */
  readonly publicUrl: string;
  readonly contexts: ReadonlySet<ContextName>;
  /** Admin URL of a PostgreSQL server; without one the embedded server is used. */
  readonly databaseUrl: string | undefined;
  /** Put before each database's and role's name, so that several installations can share a server. */
  readonly databasePrefix: string;
  /** Secrets, photos, the sandbox's journal: beside the database they belong to. */
  readonly stateDir: string;
  /** Always in the checkout, unless the state lies elsewhere on purpose. */
  readonly demoFile: string;
  readonly reset: boolean;
  readonly demo: boolean;
  readonly logLevel: LogLevel;
  readonly orderExpirySeconds: number;
}

export class SettingsError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

/**
 * As root the embedded database lies outside the checkout and outlives it: a new clone at the same place finds the old
 * database, and needs the secrets and photos that belong to it.
 */
const stateBesideDatabase = (databaseUrl: string | undefined, inCheckout: string): string =>
  databaseUrl === undefined && process.getuid?.() === 0 ? join(embeddedDirectory(), 'state') : inCheckout;

/** Reads the settings; throws a `SettingsError` with one clear line for each wrong value. */
export function readSettings(env: NodeJS.ProcessEnv, args: readonly string[]): Settings {
  const problems: string[] = [];
  const number = (name: string, fallback: number, min: number, max: number) => {
    const text = env[name];
    if (text === undefined || text === '') return fallback;
    const value = Number(text);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    problems.push(`${name} must be a whole number from ${min} to ${max}, not "${text}"`);
    return fallback;
  };
  const url = (name: string, protocols: readonly string[]) => {
    const text = env[name];
    if (text === undefined || text === '') return undefined;
    if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text.replace(/\/$/, '');
    problems.push(`${name} must be a URL beginning with ${protocols.join(' or ')}//, not "${text}"`);
    return undefined;
  };
  const names = (env.HIORDER_CONTEXTS ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  for (const name of names) {
    if (!(CONTEXTS as readonly string[]).includes(name))
      problems.push(`HIORDER_CONTEXTS names "${name}"; there are ${CONTEXTS.join(', ')}`);
  }
  if (names.length > 0 && !names.includes('gateway')) {
    problems.push('HIORDER_CONTEXTS must name gateway: without it nobody reaches this process');
  }
  if (env.HIORDER_BUS && env.HIORDER_BUS !== 'embedded')
    problems.push(`HIORDER_BUS must be "embedded", not "${env.HIORDER_BUS}"`);
  const prefix = env.HIORDER_DATABASE_PREFIX ?? 'hiorder_';
  if (!/^[a-z][a-z0-9_]{0,30}$/.test(prefix))
    problems.push(`HIORDER_DATABASE_PREFIX must be lower-case letters, digits and _, not "${prefix}"`);
  const logLevel = env.HIORDER_LOG_LEVEL ?? 'warn';
  if (!(LEVELS as readonly string[]).includes(logLevel))
    problems.push(`HIORDER_LOG_LEVEL must be one of ${LEVELS.join(', ')}, not "${logLevel}"`);
  for (const arg of args) if (arg !== '--reset') problems.push(`unknown argument "${arg}"; there is --reset`);

  const port = number('PORT', 8080, 1, 65535);
  const inCheckout = join(checkout, '.hiorder');
  const databaseUrl = url('HIORDER_DATABASE_URL', ['postgres:', 'postgresql:']);
  const stateDir = env.HIORDER_STATE_DIR
    ? resolve(checkout, env.HIORDER_STATE_DIR)
    : stateBesideDatabase(databaseUrl, inCheckout);
  const settings: Settings = {
    port,
    host: env.HOST ?? '0.0.0.0',
    publicUrl: url('HIORDER_PUBLIC_URL', ['http:', 'https:']) ?? `http://localhost:${port}`,
    contexts: new Set(names.length > 0 ? (names as ContextName[]) : CONTEXTS),
    databaseUrl,
    databasePrefix: prefix,
    stateDir,
    demoFile: join(env.HIORDER_STATE_DIR ? stateDir : inCheckout, 'demo.json'),
    reset: args.includes('--reset'),
    demo: env.HIORDER_DEMO !== 'off',
    logLevel: logLevel as LogLevel,
    orderExpirySeconds: number('HIORDER_ORDER_EXPIRY_SECONDS', 600, 5, 86_400),
  };
  if (problems.length > 0) throw new SettingsError(problems);
  return settings;
}
