import type { ArchivePlace } from '../../../application/ports/directory.ts';
import type { InboxPlace } from '../../../application/queries/list-conversations.ts';
import { badPlace } from './problems.ts';

const cursorOf = (parts: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/** @throws ProblemError when it is none of ours. */
function partsOf(cursor: string): readonly unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts)) return parts;
  } catch {
    // Not ours either.
  }
  throw badPlace('/query/cursor');
}

const isInstant = (value: unknown): value is string =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value));

export const inboxCursor = ({ unread, at, id }: InboxPlace): string => cursorOf([unread, at, id]);

export function inboxPlace(cursor: string): InboxPlace {
  const [unread, at, id] = partsOf(cursor);
  if (typeof unread === 'boolean' && typeof at === 'string' && typeof id === 'string')
    return { unread, at, id };
  throw badPlace('/query/cursor');
}

export const archiveCursor = ({ endedAt, id }: ArchivePlace): string => cursorOf([endedAt, id]);

export function archivePlace(cursor: string): ArchivePlace {
  const [endedAt, id] = partsOf(cursor);
  if ((endedAt === null || isInstant(endedAt)) && typeof id === 'string') return { endedAt, id };
  throw badPlace('/query/cursor');
}
