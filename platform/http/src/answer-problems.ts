import { newTrace, type Log } from '@hiorder/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Http } from './fastify.ts';
import { KNOWN_PROBLEMS } from './known-problems.ts';
import { problemBody, ProblemError, problemHeaders, type ProblemFields } from './problem.ts';
import { problemOfError } from './problem-of-error.ts';
import { methodsFor } from './routes.ts';

/** The one place where failures become answers. */
export function answerProblems(http: Http, log: Log): void {
  http.setErrorHandler((error: unknown, request, reply) => {
    const problem = problemOfError(error);
    const about = { method: request.method, route: request.routeOptions.url, err: error };
    const correlationId = request.trace.correlationId;
    if (problem.status === 500) log.error({ ...about, correlationId }, 'request failed');
    else if (problem.status > 500) log.warn({ ...about, correlationId }, 'request could not be served');
    return sendProblem(reply, problem, correlationId);
  });
  http.setNotFoundHandler((request, reply) => {
    const allowed = methodsFor(http, request.url.split('?', 1)[0]!);
    return sendProblem(
      reply,
      allowed.length > 0 ? notAllowed(allowed) : KNOWN_PROBLEMS[404],
      request.trace.correlationId,
    );
  });
}

const notAllowed = (allowed: readonly string[]): ProblemFields => ({
  ...KNOWN_PROBLEMS[405],
  headers: { allow: allowed.join(', ') },
});

/** Addresses that the router cannot read: no hook has run for them. */
export function onBrokenRequest(error: unknown, _request: FastifyRequest, reply: FastifyReply): void {
  void sendProblem(reply, problemOfError(error), newTrace().correlationId);
}

/** Answers a refusal from a place that cannot throw. */
export function sendProblem(
  reply: FastifyReply,
  problem: ProblemFields | ProblemError,
  correlationId: string,
): FastifyReply {
  const fields = problem instanceof ProblemError ? problem.problem : problem;
  void reply.code(fields.status).headers(problemHeaders(fields)).header('x-correlation-id', correlationId);
  return reply.send(JSON.stringify(problemBody(fields, correlationId)));
}
