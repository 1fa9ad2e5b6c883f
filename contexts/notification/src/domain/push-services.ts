/** Where browsers have their pushes sent. */
export const PUSH_SERVICES: readonly string[] = [
  'fcm.googleapis.com',
  'android.googleapis.com',
  'push.services.mozilla.com',
  'push.apple.com',
  'notify.windows.com',
];

/**
 * A subscription's address comes from whoever subscribes, and is called from inside: only push services are, over TLS.
 * A service is a domain (its subdomains, too), or an origin of one's own.
 */
export function isPushService(endpoint: string, services: readonly string[]): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, hostname, port, origin, username, password } = new URL(endpoint);
  if (username !== '' || password !== '') return false;
  if (services.includes(origin)) return true;
  if (protocol !== 'https:' || port !== '') return false;
  return services.some((domain) => hostname === domain || hostname.endsWith(`.${domain}`));
}
