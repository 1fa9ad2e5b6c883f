/** The connection was never made, so whoever listens there has seen nothing of the request. */
const NEVER_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOBODYANSWERS',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Of a request that failed without an answer: true when it can be sent elsewhere, whatever it is. */
export function wasNeverSent(error: unknown): boolean {
  const { code, errors, syscall } = error as { code?: unknown; errors?: unknown; syscall?: unknown };
  // A name with several addresses fails with all of their errors.
  if (Array.isArray(errors) && errors.length > 0) return errors.every(wasNeverSent);
  // A server that closes resets connections that it has not taken up yet.
  return syscall === 'connect' || (typeof code === 'string' && NEVER_SENT.has(code));
}
