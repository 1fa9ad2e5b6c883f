import { openSpan, type OpenSpan } from '@hiorder/telemetry';
import type { FastifyRequest } from 'fastify';

const open = new WeakMap<object, OpenSpan>();
/** Asked every few seconds by whoever watches: they would fill the collector with nothing. */
const WATCHED = /^\/(health|metrics)(\/|$)/;

/** What the request causes is part of its span. */
export function beginSpan(request: FastifyRequest): void {
  if (WATCHED.test(request.url)) return;
  const span = openSpan(request.method, { kind: 'server', trace: request.trace });
  if (span === undefined) return;
  open.set(request, span);
  request.trace = span.trace;
}

export function endSpan(request: FastifyRequest, { route, status }: { route: string; status: number }): void {
  open.get(request)?.end({
    name: `${request.method} ${route}`,
    attributes: {
      'http.request.method': request.method,
      'http.route': route,
      'http.response.status_code': status,
    },
    ...(status >= 500 && { error: `answered ${status}` }),
  });
}
