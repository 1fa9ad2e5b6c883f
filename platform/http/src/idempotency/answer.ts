import type { FastifyReply } from 'fastify';
import { ProblemError, problemBody, problemHeaders } from '../problem.ts';

/** What a command answers. `body` is JSON; answers that are not final are never kept. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An answer as bytes, so that a replay is equal to the first one. */
export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Failures and "not now" are no answers to keep: the same request is welcome later. */
export const isFinal = ({ status }: { readonly status: number }): boolean => status < 500 && status !== 429;

const JSON_TYPE = 'application/json; charset=utf-8';

export function storable(answer: Answer | ProblemError, correlationId: string): StoredAnswer {
  if (answer instanceof ProblemError) {
    const body = JSON.stringify(problemBody(answer.problem, correlationId));
    return { status: answer.problem.status, headers: problemHeaders(answer.problem), body };
  }
  const body = answer.body === undefined ? null : JSON.stringify(answer.body);
  return {
    status: answer.status,
    headers: { ...(body !== null && { 'content-type': JSON_TYPE }), ...answer.headers },
    body,
  };
}

/** Resolves when the answer is out. */
export async function send(reply: FastifyReply, answer: StoredAnswer, replayed = false): Promise<void> {
  reply.code(answer.status).headers(answer.headers);
  if (replayed) reply.header('idempotency-replayed', 'true');
  await reply.send(answer.body ?? undefined);
}
