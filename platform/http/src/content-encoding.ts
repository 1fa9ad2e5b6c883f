import type { Http } from './fastify.ts';
import { refusal } from './known-problems.ts';

/**
 * Bodies are read as they come: one that says it is packed is refused (RFC 9110, 8.4), not taken for what it is not.
 * After the hooks that look at who asks and how often, before anything is read; also where a route does not read the
 * body itself (uploads, what is passed on).
 */
export function refuseEncodedBodies(http: Http): void {
  http.addHook('preParsing', (request, _reply, payload, done) => {
    const { method, headers, is404 } = request;
    const reads = method !== 'GET' && method !== 'HEAD' && !is404;
    done(reads && isEncoded(headers['content-encoding']) ? encoded() : null, payload);
  });
}

const isEncoded = (header: string | undefined): boolean =>
  (header ?? '').split(',').some((coding) => !['', 'identity'].includes(coding.trim().toLowerCase()));

const encoded = () =>
  refusal(415, {
    title: 'This content encoding is not supported here',
    detail: 'Send the body as it is, without the header Content-Encoding.',
    headers: { 'accept-encoding': 'identity' },
  });
