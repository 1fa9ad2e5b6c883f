import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { failure } from './failure.ts';

const LIMIT_MS = 180_000;

export interface MachineLock {
  release(): void;
}

/** Runs `work` while no other process of this machine does so on the same file. */
export async function withMachineLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = await acquire(file);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/**
 * Undefined: somebody on this machine holds it. Node has no file locks of its own; SQLite's are the operating system's,
 * so a holder that is killed lets go at once and nothing stale can be left.
 */
export function tryMachineLock(file: string): MachineLock | undefined {
  let lock: DatabaseSync | undefined;
  try {
    const held = (lock = new DatabaseSync(file));
    // The journal stays in memory: the file never holds a byte.
    held.exec('pragma busy_timeout = 0; pragma journal_mode = memory; begin exclusive');
    return { release: () => void (held.isOpen && held.close()) };
  } catch (error) {
    lock?.close();
    const text = error instanceof Error ? error.message : String(error);
    if (text.includes('locked')) return undefined;
    throw failure(`Cannot lock ${file}: ${text}`, error);
  }
}

async function acquire(file: string): Promise<MachineLock> {
  const until = Date.now() + LIMIT_MS;
  for (;;) {
    const lock = tryMachineLock(file);
    if (lock) return lock;
    if (Date.now() > until)
      throw failure(`Another process has been starting PostgreSQL for too long (${file})`);
    await sleep(25 + Math.random() * 25);
  }
}
