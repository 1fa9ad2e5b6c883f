import { join, resolve } from 'node:path';
import { embeddedDirectory } from '@hiorder/postgres';
import { environmentOf } from '../../apps/server/src/settings/environment.ts';
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

/** What the runner itself needs to know; the members judge the rest. */
export function gatewayPortOf(env: NodeJS.ProcessEnv): number {
  const given = environmentOf(env);
  const port = given.number('PORT', { fallback: 8080, min: 1, max: 65_535 });
  if (given.problems.length > 0) throw new Error(given.problems.join('; '));
  return port;
}
