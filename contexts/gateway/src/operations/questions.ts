import { ProblemError, type ServiceAuth } from '@hiorder/http';
import { currentTrace } from '@hiorder/kernel';
import type { Call, ReadAnswer, Replica } from '../upstreams/upstream.ts';

/** An operator who looks at what is down must not wait for it; what is to be done may take its time. */
const DEADLINE_MS = { GET: 900, POST: 3_000 };

export interface Question {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
}

export type Answered = { readonly said: ReadAnswer } | { readonly failed: string };

/** Asks one process as a service of this installation; answers in time, whatever it does. */
export async function ask(
  { replica, context }: { replica: Replica; context: string },
  question: Question,
  service: ServiceAuth,
): Promise<Answered> {
  const abort = new AbortController();
  const late = Promise.withResolvers<Answered>();
  const timer = setTimeout(
    () => {
      late.resolve({ failed: 'no answer' });
      abort.abort();
    },
    DEADLINE_MS[question.method ?? 'GET'],
  );
  const answering = replica
    .ask({ ...callOf(question, service.sign(context)), signal: abort.signal })
    .then((said): Answered => ({ said }), failure);
  try {
    return await Promise.race([answering, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

function callOf({ method = 'GET', path, body }: Question, token: string): Call {
  const { correlationId, traceparent } = currentTrace();
  return {
    method,
    path,
    headers: {
      authorization: `Bearer ${token}`,
      'x-correlation-id': correlationId,
      traceparent,
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  };
}

function failure(error: unknown): Answered {
  // What is in this process refuses only while it is switched off.
  if (error instanceof ProblemError) return { failed: 'switched off' };
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (code === 'ECONNREFUSED') return { failed: 'not running' };
  return { failed: typeof message === 'string' && message !== '' ? message : 'failed' };
}

/** What was said, if it was said well. */
export const bodyOf = <T>(answered: Answered): T | undefined =>
  'said' in answered && answered.said.status === 200 ? (JSON.parse(answered.said.text) as T) : undefined;
