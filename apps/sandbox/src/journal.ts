import {
  closeSync,
  existsSync,
  fdatasync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  truncateSync,
  write,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const writeSome = promisify(write);
const syncData = promisify(fdatasync);

/** An append-only file of JSON lines: what `append` has resolved for is on the disk, whatever kills the process. */
export interface Journal<Entry> {
  append(entry: Entry): Promise<void>;
  /** Resolves when everything appended so far is on the disk. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/** Entries up to the last whole line; a line cut off by a crash was never acknowledged and is dropped. */
export function readJournal<Entry>(file: string): Entry[] {
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end < bytes.length) truncateSync(file, end);
  const lines = bytes.subarray(0, end).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Entry);
}

/** Puts `entries` in place of the file's content in one step, so that it does not grow for ever. */
export function rewriteJournal<Entry>(file: string, entries: readonly Entry[]): void {
  const next = `${file}.next`;
  const fd = openSync(next, 'w', 0o600);
  writeSync(fd, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  fsyncSync(fd);
  closeSync(fd);
  renameSync(next, file);
  syncDirectory(dirname(file));
}

export function openJournal<Entry>(file: string): Journal<Entry> {
  mkdirSync(dirname(file), { recursive: true });
  const fd = openSync(file, 'a', 0o600);
  syncDirectory(dirname(file));
  let waiting: string[] = [];
  let flushing: Promise<void> | undefined;

  // Entries that arrive while one batch is being synced share the next sync.
  const flush = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = Buffer.from(waiting.join(''), 'utf8');
      waiting = [];
      for (let done = 0; done < batch.length;) {
        done += (await writeSome(fd, batch.subarray(done))).bytesWritten;
      }
      await syncData(fd);
    }
    flushing = undefined;
  };
  const settled = (): Promise<void> => flushing ?? Promise.resolve();

  return {
    settled,
    append(entry) {
      waiting.push(`${JSON.stringify(entry)}\n`);
      flushing ??= flush();
      return flushing;
    },
    async close() {
      await settled();
      closeSync(fd);
    },
  };
}

function syncDirectory(directory: string): void {
  const fd = openSync(directory, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
