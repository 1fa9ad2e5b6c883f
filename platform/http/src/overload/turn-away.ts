import { correlationFromHeaders } from '@hiorder/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemBody, problemHeaders } from '../problem.ts';
import { overloaded } from '../problem-of-error.ts';

/**
 * Answers 503 with the problem document that clients know, written to the socket directly. Fastify's `reply.send` would
 * run its hooks and the serializer first, and that is more than half of what turning a request away costs: in an
 * overload that time is to go to the requests that were let in. What `send` and the hooks would have done for this
 * answer is done here: its start for the metrics, the correlation id, the length, and closing while shutting down.
 */
export function turnAway(
  request: FastifyRequest,
  reply: FastifyReply,
  { seconds, closing }: { seconds: number; closing: boolean },
): void {
  request.startedAt ||= performance.now();
  const correlationId = correlationFromHeaders(request.headers);
  const problem = overloaded(seconds);
  const body = JSON.stringify(problemBody(problem, correlationId));
  reply.hijack();
  reply.raw
    .writeHead(problem.status, {
      ...problemHeaders(problem),
      'content-length': Buffer.byteLength(body),
      'x-correlation-id': correlationId,
      ...(closing && { connection: 'close' }),
    })
    .end(body);
}
