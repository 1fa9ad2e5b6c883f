import { invalidRequest, ProblemError } from '@hiorder/http';

/** An opaque place in a list: the id of the last thing shown. */
export const cursorOf = (id: string): string => Buffer.from(id).toString('base64url');

export function placeOf(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (/^[\x21-\x7e]{1,64}$/.test(id)) return id;
  const violations = [{ code: 'invalid', path: '/query/cursor' }];
  throw new ProblemError(invalidRequest(violations));
}
