import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { give, type Account } from './account.ts';

const checkout = fileURLToPath(new URL('../../../../', import.meta.url));

/** One per checkout, so that two checkouts on a machine do not share a database. */
const identity = createHash('sha256').update(checkout).digest('hex').slice(0, 12);

/**
 * Where the server's files lie when nobody says otherwise: in the checkout, or, for root, where the account
 * that PostgreSQL runs as can reach them, since a checkout below a 0700 home is closed to it.
 */
export function defaultDataDir(): string {
  return process.getuid?.() === 0
    ? `/var/lib/hiorder/${identity}/postgres`
    : join(checkout, '.hiorder', 'postgres');
}

/** Where the server's programs are copied to. */
export function binariesDir(): string {
  return process.getuid?.() === 0 ? '/var/lib/hiorder/bin' : join(checkout, '.hiorder', 'bin');
}

/** Makes a directory that `account` owns; its parents stay ours but can be passed through. */
export function makeDir(path: string, account: Account | undefined, mode: number): void {
  try {
    mkdirSync(path, { recursive: true, mode });
    give(path, account);
  } catch (cause) {
    throw new Error(`cannot make ${path} for the database: ${(cause as Error).message}`, { cause });
  }
}
