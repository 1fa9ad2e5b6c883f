import { createHash } from 'node:crypto';
import { chmod, lstat, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
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

/** Differs between two checkouts on one machine. */
export const checkoutId = (): string =>
  `${basename(checkout).replace(/[^A-Za-z0-9_-]/g, '_')}-${createHash('sha256').update(checkout).digest('hex').slice(0, 12)}`;

/**
 * An ordinary user's server lies in the checkout. Root's cannot: the account it runs as may not be able to enter the
 * directories above it.
 */
export const defaultDirectory = (): string =>
  process.getuid?.() === 0 ? join('/var/lib/hiorder', checkoutId()) : join(checkout, '.hiorder', 'postgres');

export function homeAt(directory: string): Home {
  return {
    directory,
    data: join(directory, 'data'),
    password: join(directory, 'password'),
    state: join(directory, 'server.json'),
    lock: join(directory, 'lock'),
    log: join(directory, 'postgres.log'),
    account: accountToRunAs(),
  };
}

/** Makes the directory, for this user only; the account that runs PostgreSQL may pass through it. */
export async function prepareHome(home: Home): Promise<void> {
  await onDisk(home.directory, async () => {
    await mkdir(home.directory, { recursive: true });
    const { uid } = await lstat(home.directory);
    if (process.getuid && uid !== process.getuid()) {
      throw failure(
        `${home.directory} belongs to another user (uid ${uid}): remove it, or start as that user`,
      );
    }
    await chmod(home.directory, home.account ? 0o711 : 0o700);
    await writeFile(join(home.directory, 'checkout'), `${checkout}\n`);
  });
}
