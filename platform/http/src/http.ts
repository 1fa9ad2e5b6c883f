import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { ContextHealth, Log } from '@hiorder/kernel';
import type { Database } from '@hiorder/postgres';
import { httpDurations, processMetrics, type Metrics } from '@hiorder/telemetry';
import { fastify } from 'fastify';
import { answerProblems, onBrokenRequest } from './answer-problems.ts';
import { onBrokenConnection } from './broken-connection.ts';
import { checkAnswers, wantsAnswersChecked } from './check-answers.ts';
import { compressAnswers } from './compress-answers.ts';
import { refuseEncodedBodies } from './content-encoding.ts';
import type { Http } from './fastify.ts';
import { connectionsOf } from './connections.ts';
import { finishInFlight } from './finish-in-flight.ts';
import { addOperations } from './operations.ts';
import type { LimiterOptions } from './overload/limiter.ts';
import { shedOverload } from './overload/shed-overload.ts';
import { tellProcessState } from './process-state.ts';
import { guardRequests, traceRequests } from './request-guards.ts';
import { registerRoutes } from './routes.ts';
import type { ServiceAuth } from './service-auth.ts';
import type { TokenVerifier } from './token-verifier.ts';
import { requestValidator } from './validation.ts';

export interface HttpOptions {
  readonly context: string;
  readonly log: Log;
  /** Needed by routes with roles. */
  readonly verifier?: TokenVerifier;
  /** Needed by routes for services. */
  readonly service?: ServiceAuth;
  /** Where answers to idempotent calls are kept. */
  readonly database?: Database;
  /** Bytes; 64 KiB. A route may have its own. */
  readonly bodyLimit?: number;
  readonly ready?: () => Promise<ContextHealth>;
  readonly metrics?: Metrics;
  /** Bounds of the adaptive limit on requests in flight. */
  readonly overload?: LimiterOptions | 'off';
  /** Compare each answer with its documentation and fail when they differ; else as `HIORDER_TEST_CHECK_ANSWERS` says. */
  readonly checkAnswers?: boolean;
}

/** Fastify as every context uses it: strict validation, problem documents, traces, tokens, health and metrics. */
export function createHttp(o: HttpOptions): Http {
  const http: Http = fastify({
    bodyLimit: o.bodyLimit ?? 64 * 1024,
    requestTimeout: 60_000,
    return503OnClosing: false, // ours is a problem document
    routerOptions: { maxParamLength: 256 },
    clientErrorHandler: onBrokenConnection,
    frameworkErrors: (error, request, reply) => onBrokenRequest(error, request, reply),
  }).withTypeProvider<TypeBoxTypeProvider>();

  http.decorate('onceDatabase', o.database);
  http.decorateRequest('claims');
  http.decorateRequest('trace');
  http.decorateRequest('startedAt', 0);
  http.decorateRequest('onceClaim', undefined);
  registerRoutes(http);
  http.setValidatorCompiler(({ schema, httpPart }) => requestValidator(schema, httpPart));
  // The schema-driven serializer drops what a schema does not name, silently; plain JSON says what was said.
  http.setSerializerCompiler(() => (value) => JSON.stringify(value));
  http.removeContentTypeParser('text/plain');
  parseJson(http);

  const metrics = o.metrics ?? processMetrics();
  const connections = connectionsOf(http.server);
  const overload =
    o.overload === 'off'
      ? undefined
      : shedOverload(http, { context: o.context, metrics, connections, limiter: o.overload ?? {} });
  traceRequests(http);
  finishInFlight(http, connections);
  guardRequests(http, { ...o, durations: httpDurations(o.context, metrics) });
  refuseEncodedBodies(http);
  answerProblems(http, o.log);
  if (o.checkAnswers ?? wantsAnswersChecked(process.env))
    checkAnswers(http, { context: o.context, log: o.log });
  // After what looks at answers.
  compressAnswers(http);
  tellProcessState(http, { context: o.context, overload, forServices: o.service !== undefined });
  addOperations(http, { ...(o.ready && { ready: o.ready }), metrics });
  return http;
}

/** As Fastify does it (prototype poisoning refused), but an empty body is no body rather than an error. */
function parseJson(http: Http): void {
  const parse = http.getDefaultJsonParser('error', 'error');
  http.removeContentTypeParser('application/json');
  http.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') return done(null, undefined);
    void parse(request, body, done);
  });
}
