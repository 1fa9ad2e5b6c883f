import { ProblemError, problemBody, problemHeaders, type Answer } from '@hiorder/http';
import type { Result } from '@hiorder/kernel';
import type { FastifyReply } from 'fastify';
import type { KeptAnswer } from '../../../application/ports/answer-once.ts';
import type { Refusal } from '../../../application/refusals.ts';
import { problemOf } from './problems.ts';

/** Of a command: what it made, or why not. */
export async function answerOf<T>(
  result: Result<T, Refusal>,
  show: (value: T) => Answer | Promise<Answer>,
  languages: readonly string[] = [],
): Promise<Answer | ProblemError> {
  return result.ok ? show(result.value) : problemOf(result.error, languages);
}

/** Of a query. Who asks from a table session that has ended is nobody any more. */
export function valueOf<T>(result: Result<T, Refusal>): T {
  if (result.ok) return result.value;
  const { problem } = problemOf(result.error);
  throw new ProblemError(problem.code === 'table-session-closed' ? { ...problem, status: 401 } : problem);
}

/** As bytes, as `runOnce` keeps them. */
export function keptAnswer(answer: Answer | ProblemError, correlationId: string): KeptAnswer {
  if (answer instanceof ProblemError) {
    const { problem } = answer;
    const body = JSON.stringify(problemBody(problem, correlationId));
    return { status: problem.status, headers: problemHeaders(problem), body };
  }
  const body = answer.body === undefined ? null : JSON.stringify(answer.body);
  const type = body === null ? {} : { 'content-type': 'application/json; charset=utf-8' };
  return { status: answer.status, headers: { ...type, ...answer.headers }, body };
}

export function sendKept(reply: FastifyReply, answer: KeptAnswer, o: { replayed: boolean }): FastifyReply {
  reply.code(answer.status).headers(answer.headers);
  if (o.replayed) reply.header('idempotency-replayed', 'true');
  return reply.send(answer.body ?? undefined);
}
