import type { FastifyRequest } from 'fastify';

/** What only we may say. */
const SPOOFABLE =
  /^(x-forwarded-.*|forwarded|x-real-ip|x-client-ip|x-original-.*|x-rewrite-.*|x-deadline-ms|x-hiorder-.*)$/;

/** Rewrites a request's headers into what the context behind may believe. */
export function rewriteHeaders(
  request: FastifyRequest,
  o: { cookie: string | undefined; deadlineMs?: number },
): void {
  const { headers } = request.raw;
  for (const name of Object.keys(headers)) if (SPOOFABLE.test(name)) delete headers[name];
  if (o.cookie === undefined) delete headers.cookie;
  else headers.cookie = o.cookie;
  headers['x-forwarded-proto'] = request.edge.protocol;
  headers['x-forwarded-host'] = request.edge.host;
  headers['x-forwarded-for'] = request.edge.clientAddress;
  headers['x-correlation-id'] = request.trace.correlationId;
  headers['traceparent'] = request.trace.traceparent;
  if (o.deadlineMs !== undefined) headers['x-deadline-ms'] = String(o.deadlineMs);
}

/** Our own query parameter for streams, which cannot send headers, is none of the context's business. */
export function withoutAppParameter(url: string): string {
  const at = url.indexOf('?');
  if (at < 0 || !url.includes('app=', at)) return url;
  const kept = url
    .slice(at + 1)
    .split('&')
    .filter((pair) => !pair.startsWith('app='));
  return url.slice(0, at) + (kept.length > 0 ? `?${kept.join('&')}` : '');
}
