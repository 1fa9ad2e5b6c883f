import { randomBytes } from 'node:crypto';
import { chown, mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { failure, isMissing, onDisk } from './failure.ts';
import type { Home } from './home.ts';
import { runProgram } from './run-as.ts';

/** The superuser of an embedded server. */
export const SUPERUSER = 'hiorder_admin';

const INCOMPLETE = 'data.incomplete-';

/** Makes the data directory if there is none yet, and answers the superuser's password. */
export async function ensureCluster(
  home: Home,
  binaries: Binaries,
  o: { durable: boolean; progress(message: string): void },
): Promise<string> {
  const version = await readOptional(join(home.data, 'PG_VERSION'));
  const password = await readOptional(home.password);
  if (version !== undefined) {
    if (version !== String(parseInt(binaries.version))) {
      throw failure(
        `${home.data} was made by PostgreSQL ${version}, and this is ${binaries.version}: dump and restore it`,
      );
    }
    if (!password)
      throw failure(`The password of the database in ${home.directory} is missing (${home.password})`);
    return password;
  }
  o.progress('creating the database files');
  return onDisk(home.directory, async () => {
    const fresh = password ?? (await writePassword(home.password));
    await initialise(home, binaries, { password: fresh, sync: o.durable });
    return fresh;
  });
}

async function readOptional(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'utf8')).trim();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function writePassword(path: string): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  const half = `${path}.incomplete`;
  await rm(half, { force: true });
  const file = await open(half, 'wx', 0o600);
  try {
    await file.writeFile(`${password}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(half, path);
  return password;
}

/**
 * initdb that is interrupted leaves only `data.incomplete-…`, which the next start throws away. Each has a name of its
 * own: an initdb whose starter was killed may still be writing.
 */
async function initialise(
  home: Home,
  binaries: Binaries,
  o: { password: string; sync: boolean },
): Promise<void> {
  for (const name of await readdir(home.directory)) {
    if (!name.startsWith(INCOMPLETE)) continue;
    await rm(join(home.directory, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
  const half = join(home.directory, `${INCOMPLETE}${randomBytes(4).toString('hex')}`);
  await mkdir(half, { mode: 0o700 });
  // initdb reads the password from a file, and as its own account it cannot read ours.
  const copy = `${half}.password`;
  await writeFile(copy, `${o.password}\n`, { flag: 'wx', mode: 0o600 });
  if (home.account) {
    await chown(half, home.account.uid, home.account.gid);
    await chown(copy, home.account.uid, home.account.gid);
  }
  try {
    await runProgram({
      program: binaries.initdb,
      args: [
        ...['--pgdata', half, '--username', SUPERUSER, '--pwfile', copy],
        ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C'],
        ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--no-instructions'],
        ...(o.sync ? [] : ['--no-sync']),
      ],
      cwd: home.directory,
      account: home.account,
    });
  } finally {
    await rm(copy, { force: true });
  }
  await rename(half, home.data);
}
