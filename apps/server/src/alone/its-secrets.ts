import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../settings/settings.ts';

/**
 * Fails where a database of its own is there and the secrets that belong to it are not: with new ones nobody could sign in
 * any more, and the password that is told would be of nobody.
 */
export function expectItsSecrets({
  stateDir,
  embeddedDir,
}: Pick<Settings, 'stateDir' | 'embeddedDir'>): void {
  const secrets = join(stateDir, 'secrets.json');
  if (existsSync(secrets) || !existsSync(join(embeddedDir, 'data', 'PG_VERSION'))) return;
  throw new Error(
    `the database in ${embeddedDir} is there, but its secrets are gone; put ${secrets} back, or begin anew: npm start -- --reset`,
  );
}
