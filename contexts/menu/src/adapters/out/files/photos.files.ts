import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PhotoFiles, Variant } from '../../../application/ports/photo-files.ts';

const HASH = /^[0-9a-f]{32}$/;
const ORIGINAL = 'original';

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Pictures in a directory, one folder a picture. Replicas may share it: files appear whole and never change. */
export function photosInFiles(directory: string): PhotoFiles {
  const fileOf = (hash: string, name: string) => join(directory, hash, name);
  const nameOf = ({ width, format }: Variant) => `${width}.${format}`;

  async function read(hash: string, name: string): Promise<Buffer | undefined> {
    if (!HASH.test(hash)) return undefined;
    return readFile(fileOf(hash, name)).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
  }

  async function write(hash: string, name: string, bytes: Uint8Array): Promise<void> {
    await mkdir(join(directory, hash), { recursive: true });
    const draft = fileOf(hash, `.${randomUUID()}`);
    try {
      await writeFile(draft, bytes);
      await rename(draft, fileOf(hash, name));
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  return {
    async keep(bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
      if (!(await read(hash, ORIGINAL))) await write(hash, ORIGINAL, bytes);
      return hash;
    },
    original: (hash) => read(hash, ORIGINAL),
    variant: (variant) => read(variant.hash, nameOf(variant)),
    keepVariant: (variant, bytes) => write(variant.hash, nameOf(variant), bytes),
  };
}
