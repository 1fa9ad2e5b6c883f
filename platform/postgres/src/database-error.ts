import { TechnicalError } from '@hiorder/kernel';
import { DatabaseError } from 'pg';

/** SQLSTATE classes and codes that say "the server cannot be reached or is going away". */
const UNAVAILABLE = /^(08...|57P0[123]|53300)$/;
const SOCKET = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** What pg and its pool throw without any code. */
const LOST =
  /connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|query read timeout|was closed and is not queryable/i;

const RETRYABLE = new Set(['40001', '40P01']);
const CANCELLED = '57014';
const LOCK_NOT_AVAILABLE = '55P03';

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** A conflict with another transaction: doing all of it again is right. */
export const isSerializationFailure = (error: unknown): boolean => RETRYABLE.has(codeOf(error) ?? '');

/** A lock was not had within `lock_timeout`; also as callers see it. */
export const isLockTimeout = (error: unknown): boolean =>
  codeOf(error instanceof TechnicalError ? error.cause : error) === LOCK_NOT_AVAILABLE;

/** Whether a unique constraint (this one, when named) refused a row. */
export const isUniqueViolation = (error: unknown, constraint?: string): error is DatabaseError =>
  error instanceof DatabaseError &&
  error.code === '23505' &&
  (constraint === undefined || error.constraint === constraint);

function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  if (error instanceof AggregateError && error.errors.some(isUnavailable)) return true;
  if (code !== undefined && (UNAVAILABLE.test(code) || SOCKET.has(code))) return true;
  return LOST.test(error.message);
}

/**
 * What callers see of a failure in the driver. Constraint violations and mistakes in SQL stay pg's own
 * `DatabaseError`: an adapter that expects one looks at its `code` and `constraint`.
 */
export function asTechnicalError(error: unknown, database: string): unknown {
  if (error instanceof TechnicalError) return error;
  if (isUnavailable(error)) {
    return new TechnicalError('database-unavailable', `The database ${database} cannot be reached`, {
      retryable: true,
      cause: error,
    });
  }
  const code = codeOf(error);
  if (code === CANCELLED || code === LOCK_NOT_AVAILABLE) {
    return new TechnicalError('database-timeout', `A statement on ${database} took too long`, {
      retryable: true,
      cause: error,
    });
  }
  return error;
}
