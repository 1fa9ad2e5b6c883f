import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, realpath, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accountToRunAs, type Account } from './account.ts';
import { failure, onDisk } from './failure.ts';

/** Where everything of one embedded server lies. */
export interface Home {
  readonly directory: string;
  /** PostgreSQL's data directory. */
  readonly data: string;
  readonly password: string;
  /** What the last start knew: its port. */
  readonly state: string;
  readonly lock: string;
  readonly log: string;
  readonly account: Account | undefined;
}

const checkout = fileURLToPath(new URL('../../../../', import.meta.url));

/** Differs between two directories of one machine. */
const nameFor = (directory: string): string =>
  `${basename(directory).replace(/[^A-Za-z0-9_-]/g, '_')}-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`;

/**
 * An ordinary user's server lies in the checkout, or beside the rest of the installation (`state`) where that is kept
 * elsewhere. Root's cannot: the account it runs as may not be able to enter the directories above it.
 */
export function defaultDirectory(state?: string): string {
  if (process.getuid?.() === 0) return join('/var/lib/hiorder', nameFor(state ?? checkout));
  return join(state ?? join(checkout, '.hiorder'), 'postgres');
}

/** Makes the directory, for this user only; the account that runs PostgreSQL may pass through it. */
export async function prepareHome(path: string): Promise<Home> {
  const wanted = resolve(path);
  const account = accountToRunAs();
  return onDisk(wanted, async () => {
    const made = await mkdir(wanted, { recursive: true });
    const { uid } = await lstat(wanted);
    if (process.getuid && uid !== process.getuid()) {
      throw failure(`${wanted} belongs to another user (uid ${uid}): remove it, or start as that user`);
    }
    await chmod(wanted, account ? 0o711 : 0o700);
    // A strict umask must not shut that account out of the directories above it that we have just made.
    if (account && made) for (let at = wanted; at !== made;) await chmod((at = dirname(at)), 0o711);
    // One name for it, however it was spelled: a running server is recognised by it.
    const directory = await realpath(wanted);
    if (account) await assertReachable(dirname(directory), account);
    await writeFile(join(directory, 'checkout'), `${checkout}\n`);
    return homeAt(directory, account);
  });
}

const homeAt = (directory: string, account: Account | undefined): Home => ({
  directory,
  data: join(directory, 'data'),
  password: join(directory, 'password'),
  state: join(directory, 'server.json'),
  lock: join(directory, 'lock'),
  log: join(directory, 'postgres.log'),
  account,
});

const ANYBODY_MAY_ENTER = 0o001;

async function assertReachable(path: string, account: Account): Promise<void> {
  for (let at = path; ; at = dirname(at)) {
    const { mode, uid } = await lstat(at);
    if (!(mode & ANYBODY_MAY_ENTER) && uid !== account.uid) {
      throw failure(
        `PostgreSQL must not run as root, and as ${account.name} it cannot enter ${at}: keep its files elsewhere`,
      );
    }
    if (at === dirname(at)) return;
  }
}
