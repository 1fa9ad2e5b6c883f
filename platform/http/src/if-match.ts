import Type from 'typebox';
import { invalidRequest } from './known-problems.ts';
import { ProblemError } from './problem.ts';

export const EditHeaders = Type.Object({
  'if-match': Type.Optional(Type.String({ description: 'The version that the change was made on' })),
});

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
