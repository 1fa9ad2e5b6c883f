import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { failure, onDisk } from './failure.ts';

const LIMIT_MS = 180_000;

/**
 * Runs `work` while no other process of this machine does so on the same file. Node has no file locks of its own;
 * SQLite's are the operating system's, so a holder that is killed lets go at once and nothing stale can be left.
 */
export async function withMachineLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = await acquire(file);
  try {
    return await work();
  } finally {
    lock.close();
  }
}

async function acquire(file: string): Promise<DatabaseSync> {
  const until = Date.now() + LIMIT_MS;
  for (;;) {
    const lock = await onDisk(file, async () => new DatabaseSync(file));
    try {
      // The journal stays in memory: the file never holds a byte.
      lock.exec('pragma busy_timeout = 0; pragma journal_mode = memory; begin exclusive');
      return lock;
    } catch (error) {
      lock.close();
      const text = error instanceof Error ? error.message : String(error);
      if (!text.includes('locked')) throw failure(`Cannot lock ${file}: ${text}`, error);
      if (Date.now() > until)
        throw failure(`Another process has been starting PostgreSQL for too long (${file})`);
    }
    await sleep(25 + Math.random() * 25);
  }
}
