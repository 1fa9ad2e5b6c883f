import { traceFromHeaders, withTrace } from '@hiorder/kernel';
import type { HttpDurations } from '@hiorder/telemetry';
import type { FastifyRequest } from 'fastify';
import { callerOf, claimsOf, NOBODY } from './authentication.ts';
import { DEADLINE_HEADER, withDeadline } from './deadline.ts';
import type { Http } from './fastify.ts';
import { checkKeyHeader } from './idempotency/request-key.ts';
import { invalidRequest } from './known-problems.ts';
import { ProblemError } from './problem.ts';
import type { ServiceAuth } from './service-auth.ts';
import { beginSpan, endSpan } from './request-span.ts';
import type { TokenVerifier } from './token-verifier.ts';
import { unstorableText } from './unstorable-text.ts';

export interface Guards {
  readonly verifier?: TokenVerifier;
  readonly service?: ServiceAuth;
  readonly durations: HttpDurations;
}

/** Before whatever may answer, so that every answer has its correlation id. */
export function traceRequests(http: Http): void {
  http.addHook('onRequest', (request, reply, done) => {
    request.startedAt = performance.now();
    request.claims = NOBODY;
    request.trace = traceFromHeaders(request.headers);
    beginSpan(request);
    void reply.header('x-correlation-id', request.trace.correlationId);
    done();
  });
}

/** What is checked before a handler runs, in this order: token, key, text. */
export function guardRequests(http: Http, o: Guards): void {
  http.addHook('onRequest', async (request) => {
    const { auth, idempotency } = request.routeOptions.config;
    if (request.is404 || auth === undefined) return;
    request.claims = await claimsOf(request, auth, o);
    if (auth !== 'public' && auth !== 'service')
      request.trace = { ...request.trace, caller: callerOf(request.claims) };
    checkKeyHeader(request.headers['idempotency-key'], idempotency);
  });
  // Entered after the body was read: its chunks arrive in the socket's async context, not in the request's.
  http.addHook('preValidation', (request, _reply, done) => {
    withTrace(request.trace, () => withDeadline(request.headers[DEADLINE_HEADER], done));
  });
  http.addHook('preValidation', (request, _reply, done) => {
    if (request.body === undefined && acceptsEmpty(request)) request.body = {};
    const found =
      unstorableText(request.body) ??
      unstorableText(request.query, '/query') ??
      unstorableText(request.params, '/params');
    done(found && new ProblemError(invalidRequest([found])));
  });
  http.addHook('onSend', async (request, reply) => request.onceClaim?.end(reply.statusCode));
  http.addHook('onResponse', (request, reply, done) => {
    const seconds = (performance.now() - request.startedAt) / 1000;
    const route = request.routeOptions.url ?? 'none';
    o.durations.observe({ method: request.method, route, status: reply.statusCode }, seconds);
    endSpan(request, { route, status: reply.statusCode });
    done();
  });
}

/** An action whose every member is optional may be called without a body. */
function acceptsEmpty(request: FastifyRequest): boolean {
  const body = request.routeOptions.schema?.body as { type?: unknown; required?: unknown[] } | undefined;
  return body?.type === 'object' && (body.required ?? []).length === 0;
}
