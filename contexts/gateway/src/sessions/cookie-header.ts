/** Cookies by name; of several with one name the first. */
export function parseCookies(header: string | undefined): Map<string, string> {
  const cookies = new Map<string, string>();
  for (const pair of (header ?? '').split(';')) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at).trim();
    if (at > 0 && !cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim());
  }
  return cookies;
}

export interface CookieAttributes {
  readonly secure: boolean;
  /** Seconds; without it the cookie goes with the browser's session. */
  readonly maxAge?: number | undefined;
}

export function setCookie(name: string, value: string, { secure, maxAge }: CookieAttributes): string {
  const parts = [`${name}=${value}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  if (secure) parts.push('Secure');
  if (maxAge !== undefined) parts.push(`Max-Age=${maxAge}`);
  return parts.join('; ');
}

/** The cookies of the gateway itself begin so; no context ever sees them. */
const OWN = /^(__Host-)?hiorder-/;

/** What is left for a context that has cookies of its own. */
export function withoutOwnCookies(header: string | undefined): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  const foreign = pairs.filter((pair) => pair !== '' && !OWN.test(pair));
  return foreign.length > 0 ? foreign.join('; ') : undefined;
}
