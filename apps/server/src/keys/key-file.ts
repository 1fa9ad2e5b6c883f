import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The keys that were last heard of, for a start while identity is away. They are public. */
export interface KeyFile<Keys> {
  read(): Keys | undefined;
  write(keys: Keys): void;
}

export const keyFile = <Keys extends object>(path: string): KeyFile<Keys> => ({
  read() {
    try {
      return JSON.parse(readFileSync(path, 'utf8')) as Keys;
    } catch {
      return undefined;
    }
  },
  /** At once: other processes of the machine may share it. */
  write(keys) {
    const half = `${path}.${process.pid}`;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(half, JSON.stringify(keys), { mode: 0o600 });
    renameSync(half, path);
  },
});
