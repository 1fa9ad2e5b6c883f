import { beginOnce, type Answer, type ProblemError } from '@hiorder/http';
import type { UnitOfWork } from '@hiorder/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * The log stands outside of the transaction that keeps the key's answer. A crash between the two does no harm: what the
 * log is told again, it knows. "Too fast" is true for a moment only and not kept.
 */
export async function answerOnce(
  request: FastifyRequest,
  reply: FastifyReply,
  o: { database: UnitOfWork; work(): Promise<Answer | ProblemError> },
): Promise<void> {
  const once = await beginOnce(request, reply);
  if (once.replay) return;
  const answer = await o.work();
  const { status } = 'problem' in answer ? answer.problem : answer;
  if (request.headers['idempotency-key'] !== undefined && status !== 429)
    await o.database.transaction((tx) => once.complete(tx, answer));
  await once.send(answer);
}
