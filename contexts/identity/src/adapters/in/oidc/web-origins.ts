const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Where the web client may be sent back to: the issuer's own origin, others that were configured, and on one's own
 * machine its other names. Never what a request claims to be called by.
 */
export function webOrigins(issuer: string, extra: readonly string[] = []): string[] {
  const { origin, hostname, protocol, port } = new URL(issuer);
  const names = LOOPBACK.includes(hostname) ? LOOPBACK : [];
  const twins = names.map((name) => `${protocol}//${name}${port === '' ? '' : `:${port}`}`);
  return [...new Set([origin, ...twins, ...extra])];
}
