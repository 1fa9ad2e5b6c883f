import { beginOnce, type Answer, type Begun } from '@hiorder/http';
import type { Result, UnitOfWork } from '@hiorder/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Appended } from '../../../application/ports/message-log.ts';
import type { PostRejection } from '../../../domain/posting-rules.ts';
import { postProblem } from './problems.ts';

/**
 * The log stands outside of the transaction that keeps the key's answer. A crash between the two does no harm: the
 * log answers the same `clientId` with the same message.
 */
export async function answerPost(
  request: FastifyRequest,
  reply: FastifyReply,
  o: { database: UnitOfWork; post(): Promise<Result<Appended, PostRejection>> },
): Promise<void> {
  const once = await beginOnce(request, reply);
  if (once.replay) return;
  const posted = await o.post();
  // "Too fast" is true for a moment only: the same key may be tried again.
  const passing = !posted.ok && posted.error.code === 'too-many-messages';
  const answer = posted.ok ? said(posted.value) : postProblem(posted.error);
  if (request.headers['idempotency-key'] !== undefined && !passing) await keep(once, answer, o.database);
  await once.send(answer);
}

const keep = (once: Begun, answer: Parameters<Begun['complete']>[1], database: UnitOfWork): Promise<void> =>
  database.transaction((tx) => once.complete(tx, answer));

const said = ({ message, isNew }: Appended): Answer => ({
  status: 201,
  body: message,
  ...(!isNew && { headers: { 'idempotency-replayed': 'true' } }),
});
