import type { CustomFetch } from 'openid-client';
import type { Upstream } from '../upstreams/upstream.ts';

/**
 * `fetch` to the OpenID Provider where it runs, under the name that it has for people: so signing in does not need our
 * public address to be reachable from here.
 */
export const providerFetch =
  (o: { identity: Upstream; issuer: string }): CustomFetch =>
  async (url, { body, method, headers, signal }) => {
    const { pathname, search } = new URL(url);
    const { host, protocol } = new URL(o.issuer);
    const answer = await o.identity.ask({
      method,
      path: pathname + search,
      headers: { ...headers, host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) },
      ...(body && { body: bodyText(body) }),
      ...(signal && { signal }),
    });
    return new Response(answer.text === '' ? null : answer.text, {
      status: answer.status,
      headers: { 'content-type': answer.headers['content-type'] ?? '' },
    });
  };

function bodyText(body: unknown): string {
  if (typeof body === 'string' || body instanceof URLSearchParams) return String(body);
  throw new TypeError('The OpenID client sends forms');
}
