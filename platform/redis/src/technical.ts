import { TechnicalError } from '@hiorder/kernel';

/** Answers of a server that cannot serve at the moment: loading, failing over, busy with a script, full. */
const NOT_NOW = /^(LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|BUSY|OOM|NOREPLICAS|MISCONF)\b/;
/** What ioredis says when there was no answer; it gives these no codes. */
const NO_ANSWER = /^(Connection is closed\.|Stream isn't writeable|Command timed out|Socket timeout)/;
const CLIENT_ERRORS = new Set(['AbortError', 'MaxRetriesPerRequestError']);

/** `redis-unavailable` (retryable) when Redis did not take the command; `redis-refused` when it called it wrong. */
export function technical(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof TechnicalError) return error;
  if (error.name === 'ReplyError' && !NOT_NOW.test(error.message)) {
    return new TechnicalError('redis-refused', error.message, { cause: error });
  }
  const isAway =
    error.name === 'ReplyError' ||
    CLIENT_ERRORS.has(error.name) ||
    NO_ANSWER.test(error.message) ||
    'syscall' in error;
  if (!isAway) return error;
  return new TechnicalError('redis-unavailable', 'Redis did not answer', { retryable: true, cause: error });
}
