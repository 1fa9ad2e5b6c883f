import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { removeEmbeddedPostgres } from '@hiorder/postgres';
import type { Settings } from '../settings/settings.ts';

/** Forgets everything that this machine keeps of the installation. */
export async function reset(settings: Settings): Promise<void> {
  if (settings.databaseUrl)
    throw new Error('--reset only empties the embedded database; HIORDER_DATABASE_URL names another one');
  await removeEmbeddedPostgres({ dataDir: settings.embeddedDir });
  rmSync(settings.demoFile, { force: true });
  for (const path of [
    join(settings.stateDir, 'secrets.json'),
    settings.photosDir,
    join(settings.stateDir, 'sandbox'),
    join(settings.stateDir, 'chat'),
  ])
    rmSync(path, { recursive: true, force: true });
}
