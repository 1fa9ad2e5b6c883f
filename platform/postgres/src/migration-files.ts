import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { TechnicalError } from '@hiorder/kernel';

/** Migrations that belong together: files `0001_name.sql`, applied in the order of their names. */
export interface MigrationSet {
  readonly name: string;
  readonly directory: URL;
}

export interface MigrationFile {
  readonly set: string;
  readonly name: string;
  readonly checksum: string;
  readonly sql: string;
}

const FILE_NAME = /^\d{4}_[a-z0-9_-]+\.sql$/;

/** All files of the sets, in the order in which they apply. */
export async function readMigrations(sets: readonly MigrationSet[]): Promise<MigrationFile[]> {
  const files = await Promise.all(sets.map(readSet));
  return files.flat();
}

async function readSet(set: MigrationSet): Promise<MigrationFile[]> {
  const directory = set.directory.href.endsWith('/') ? set.directory : new URL(`${set.directory.href}/`);
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort();
  for (const [i, name] of names.entries()) {
    if (!FILE_NAME.test(name)) {
      throw new TechnicalError(
        'migration-invalid',
        `${set.name}: ${name} is not named like 0001_what_it_does.sql`,
      );
    }
    if (name.slice(0, 4) === names[i - 1]?.slice(0, 4)) {
      throw new TechnicalError(
        'migration-invalid',
        `${set.name}: two migrations have the number ${name.slice(0, 4)}`,
      );
    }
  }
  return Promise.all(
    names.map(async (name) => {
      // Line ends may differ between checkouts of the same file.
      const sql = (await readFile(new URL(name, directory), 'utf8')).replaceAll('\r\n', '\n');
      return { set: set.name, name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}
