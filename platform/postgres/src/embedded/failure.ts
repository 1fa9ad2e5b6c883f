import { TechnicalError } from '@hiorder/kernel';

/** One sentence for the person who starts the server. */
export const failure = (sentence: string, cause?: unknown): TechnicalError =>
  new TechnicalError('embedded-postgres-failed', sentence, cause === undefined ? {} : { cause });

export const isMissing = (error: unknown): boolean => errorCode(error) === 'ENOENT';

export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const DISK: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'a part of the path is not a directory',
};

/** Turns the file system's refusals into a sentence that names the directory; lets everything else pass. */
export async function onDisk<T>(directory: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = DISK[errorCode(error)];
    if (!reason) throw error;
    const path = error instanceof Error && 'path' in error ? String(error.path) : directory;
    throw failure(
      `The embedded PostgreSQL cannot keep its files in ${directory}: ${reason} (${path})`,
      error,
    );
  }
}
