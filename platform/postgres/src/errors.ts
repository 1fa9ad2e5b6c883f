import { TechnicalError } from '@hiorder/kernel';

/** SQLSTATE classes and Node codes that mean "the server is not there (now)". */
const GONE = /^(08|57P0|53|ECONN|EPIPE|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|ENOENT)/;
const GONE_MESSAGE =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|not queryable|cannot use a pool after/i;

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';

/** Serialization failure or deadlock: the same transaction may succeed when run again. */
export const isConflict = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error));

export const isUnavailable = (error: unknown): boolean =>
  error instanceof TechnicalError
    ? error.code === 'database-unavailable'
    : GONE.test(codeOf(error)) || (error instanceof Error && GONE_MESSAGE.test(error.message));

/** A lost or refused connection becomes a retryable `TechnicalError`; anything else stays as it is. */
export function asTechnical(error: unknown): unknown {
  if (error instanceof TechnicalError || !isUnavailable(error)) return error;
  return new TechnicalError('database-unavailable', 'the database cannot be reached', {
    retryable: true,
    cause: error,
  });
}
