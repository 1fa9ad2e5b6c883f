import type { CustomFetch } from 'openid-client';
import type { Http } from '@hiorder/http';
import { TechnicalError } from '@hiorder/kernel';

/**
 * `fetch` to the OpenID Provider: over its own routes when it runs in this process, so that signing in needs neither
 * a socket nor that our public address can be reached from here.
 */
export const providerFetch =
  (o: { identity: (() => Http | undefined) | undefined; issuer: string }): CustomFetch =>
  async (url, { body, method, headers, signal }) => {
    if (o.identity === undefined)
      return fetch(url, { body: body ?? null, method, headers, ...(signal && { signal }) });
    const http = o.identity();
    if (http === undefined) {
      throw new TechnicalError('dependency-unavailable', 'identity is switched off', { retryable: true });
    }
    const { pathname, search } = new URL(url);
    const { host, protocol } = new URL(o.issuer);
    const forwarded = { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.slice(0, -1) };
    const answer = await http.inject({
      method: method as 'GET',
      url: pathname + search,
      headers: { ...headers, ...forwarded },
      ...(body && { payload: bodyText(body) }),
    });
    return new Response(answer.payload === '' ? null : answer.payload, {
      status: answer.statusCode,
      headers: { 'content-type': String(answer.headers['content-type'] ?? '') },
    });
  };

function bodyText(body: unknown): string {
  if (typeof body === 'string' || body instanceof URLSearchParams) return String(body);
  throw new TypeError('The OpenID client sends forms');
}
