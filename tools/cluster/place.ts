import { join } from 'node:path';
import { embeddedDirectory } from '@hiorder/postgres';
import { root } from '../steps.ts';

/** PostgreSQL must not run as root, and the account that it then runs as may not be able to enter the checkout. */
export const clusterDir = (): string =>
  process.getuid?.() === 0 ? `${embeddedDirectory()}-cluster` : join(root, '.hiorder', 'cluster');
