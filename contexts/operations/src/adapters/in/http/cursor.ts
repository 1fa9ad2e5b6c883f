import { invalidRequest, ProblemError } from '@hiorder/http';

/** Opaque to clients: where a page ended. */
export const cursorOf = (...place: (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** @throws ProblemError 400 `request-invalid` for anything `cursorOf` did not make. */
export function placeOf(cursor: string, types: readonly ('string' | 'number')[]): unknown[] {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (
      Array.isArray(place) &&
      place.length === types.length &&
      place.every((part, i) => typeof part === types[i])
    ) {
      return place;
    }
  } catch {
    // Not ours either.
  }
  throw new ProblemError(invalidRequest([{ code: 'invalid', path: '/query/cursor' }]));
}
