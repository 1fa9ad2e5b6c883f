import { join, resolve } from 'node:path';
import { embeddedDirectory } from '@hiorder/postgres';
import { readSettings } from '../../apps/server/src/settings/read-settings.ts';
import { root } from '../steps.ts';

const given = (): string | undefined => process.env.HIORDER_STATE_DIR;

/** PostgreSQL must not run as root, and the account that it then runs as may not be able to enter the checkout. */
export function clusterDir(): string {
  const state = given();
  if (state) return resolve(root, state);
  return process.getuid?.() === 0 ? `${embeddedDirectory()}-cluster` : join(root, '.hiorder', 'cluster');
}

/** Always in the checkout, unless the state lies elsewhere on purpose: then undefined, it is there already. */
export const demoCopy = (): string | undefined => (given() ? undefined : join(root, '.hiorder', 'demo.json'));

/** Settings of the person who starts it; the rest of what members are told is ours. */
const PASSED_ON =
  /^HIORDER_(TOSS_|KAFKA_SESSION_MS$|RATE_LIMITS$|LOG_LEVEL$|ORDER_EXPIRY_SECONDS$|DEMO$|DRAIN_MS$|SECRET_)/;

export const passedOn = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => PASSED_ON.test(name)));

/** Judges all that somebody has set before anything is started, as the members would; answers the gateway's port. */
export function gatewayPortOf(env: NodeJS.ProcessEnv): number {
  const { PORT, HOST, HIORDER_PUBLIC_URL } = env;
  const { ports } = readSettings({ ...passedOn(env), PORT, HOST, HIORDER_PUBLIC_URL }, []);
  return ports.get('gateway') ?? 8080;
}
