import { invalidRequest, ProblemError } from '@hiorder/http';

/** `If-None-Match`, compared weakly, as RFC 9110 §13.1.2 asks for. */
export function noneMatch(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag);
}

export const etagOf = (version: number): string => `"${version}"`;

/**
 * The version named by `If-Match`; undefined when none is named. A weak tag counts too: something between may have
 * weakened it by compressing the answer, and the number says it all.
 */
export function expectedVersion(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  if (version !== undefined) return Number(version);
  throw new ProblemError(invalidRequest([{ code: 'invalid', path: '/headers/if-match' }]));
}
