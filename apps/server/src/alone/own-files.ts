import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { tryMachineLock, type MachineLock } from '@hiorder/postgres';
import type { Progress } from './progress.ts';

/** The files of an installation, held by this process alone. */
export interface OwnFiles {
  /** Whoever starts meanwhile waits instead of giving up. */
  stopping(): void;
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly url: string;
  readonly stopping: boolean;
}

/** One that was just killed with its npm takes a moment to hear of it. */
const NOTICES_MS = 2_000;
const STOPS_MS = 60_000;

/**
 * A second server on the same files would share the database, overwrite the links and the issuer of the sign-in, and
 * keep a ledger of practice payments of its own in the same journal. The lock is the operating system's: kill -9 lets
 * it go, and nobody can be taken for its holder.
 */
export async function holdFiles(o: { stateDir: string; url: string; progress: Progress }): Promise<OwnFiles> {
  makeDirectory(o.stateDir);
  const lock = await acquire(o);
  const tell = (stopping: boolean) => writeHolder(o.stateDir, { pid: process.pid, url: o.url, stopping });
  tell(false);
  return {
    stopping() {
      try {
        tell(true);
      } catch {
        // A full disk: whoever starts meanwhile is told that this one runs, and this one stops all the same.
      }
    },
    release: lock.release,
  };
}

async function acquire(o: { stateDir: string; progress: Progress }): Promise<MachineLock> {
  const file = join(o.stateDir, 'lock');
  const isStopping = () => holderOf(o.stateDir)?.stopping === true;
  const began = Date.now();
  const whenFree = async (): Promise<MachineLock | undefined> => {
    for (;;) {
      const lock = tryMachineLock(file);
      if (lock || Date.now() - began > (isStopping() ? STOPS_MS : NOTICES_MS)) return lock;
      await sleep(50);
    }
  };
  const lock =
    tryMachineLock(file) ??
    (await (isStopping() ? o.progress.step('the one before stops', whenFree) : whenFree()));
  if (lock) return lock;
  const { url, pid } = holderOf(o.stateDir) ?? {};
  throw new Error(`it is already running at ${url} (process ${pid}); stop that one first`);
}

const holderFile = (stateDir: string): string => join(stateDir, 'running.json');

function holderOf(stateDir: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(holderFile(stateDir), 'utf8')) as Holder;
  } catch {
    // It has the lock, and has not written yet.
    return undefined;
  }
}

function writeHolder(stateDir: string, holder: Holder): void {
  const file = holderFile(stateDir);
  writeFileSync(`${file}.new`, JSON.stringify(holder));
  renameSync(`${file}.new`, file);
}

/** For this user alone; whom root runs PostgreSQL as may pass through what is made above it. */
function makeDirectory(stateDir: string): void {
  const made = mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  if (made) for (let at = stateDir; at !== made;) chmodSync((at = dirname(at)), 0o711);
}
