import { correlationFromHeaders } from '@hiorder/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemBody, problemHeaders } from '../problem.ts';
import { overloaded } from '../problem-of-error.ts';

/**
 * The same problem document as any other, written without the framework's way to an answer: that would cost more than
 * half of all that a request costs which is turned away.
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
