import { wasNeverSent } from './never-sent.ts';

/** Not when it is slow, and not when we have given up ourselves: nothing says then that it is dead. */
export function isConnectionLost(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return wasNeverSent(error) || code === 'UND_ERR_SOCKET' || code === 'ECONNRESET' || code === 'EPIPE';
}

/** No answer has begun in the time that was given: undici's own limit, or a signal whose reason says so. */
export function isLate(error: unknown): boolean {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return code === 'UND_ERR_HEADERS_TIMEOUT' || name === 'TimeoutError';
}

/** Nobody was asked: no address of the service answers at the moment. */
export class NobodyAnswers extends Error {
  readonly code = 'ENOBODYANSWERS';

  constructor() {
    super('No address of the service answers');
  }
}
