import type { Stored } from '../browser/stored.ts';
import type { Answer, Api, ApiProblem } from './api-client.ts';
import { newIdempotencyKey } from './idempotency-key.ts';
import { isNotLetIn, retryDelay } from './retry-delay.ts';

/** A request that must be answered once: it outlives the network, a reload and a locked phone. */
export interface KeptRequest {
  readonly path: string;
  readonly body: unknown;
  readonly idempotencyKey: string;
  readonly keptAt: number;
  /** Whose it is: what was kept for another party is not sent. */
  readonly scope: string;
  /** An attempt has gone out without a clear no: the server may well have done it. */
  readonly mayHaveArrived: boolean;
  /** The person no longer wants it; what is left is to make sure that it does not happen. */
  readonly givenUp?: boolean;
}

export function newKeptRequest(path: string, body: unknown, scope: string): KeptRequest {
  const idempotencyKey = newIdempotencyKey();
  return { path, body, scope, idempotencyKey, keptAt: Date.now(), mayHaveArrived: false };
}

export interface Waiting {
  readonly problem: ApiProblem;
  /** Instant of the next attempt. */
  readonly until: number;
  readonly attempt: number;
}

export interface Sending {
  readonly api: Api;
  readonly request: KeptRequest;
  readonly store: Stored<KeptRequest>;
  /** Told before every pause; null when it is tried again. */
  onWaiting(waiting: Waiting | null): void;
  pause(ms: number, signal: AbortSignal): Promise<void>;
  readonly signal: AbortSignal;
  readonly timeoutMs?: number;
}

/** Sends until there is an answer, always with the same Idempotency-Key; `store` holds it until then. */
export async function sendUntilAnswered<T>(o: Sending): Promise<Answer<T>> {
  let { mayHaveArrived } = o.request;
  const answer = await repeat<T>(o, {
    body: o.request.body,
    // Should the page die now, nobody knows whether it was heard.
    before: () => o.store.write({ ...o.request, mayHaveArrived: true }),
    after(problem) {
      mayHaveArrived ||= !isNotLetIn(problem);
      o.store.write({ ...o.request, mayHaveArrived });
    },
  });
  // Given up by the person: it may have been heard all the same, so the key stays for what comes then.
  if (!o.signal.aborted) o.store.clear();
  return answer;
}

/**
 * Makes sure that what was given up does not happen any more: its key is used up by `harmless`, a body that the server
 * refuses and whose refusal it keeps. Answers null then; else the answer that the request itself has had.
 */
export async function voidRequest<T>(o: Sending & { harmless: unknown }): Promise<Answer<T> | null> {
  const keep = () => o.store.write({ ...o.request, givenUp: true });
  keep();
  const quiet = { before: keep, after: () => undefined };
  const fence = await repeat<T>(o, { ...quiet, body: o.harmless });
  const used = !fence.ok && fence.problem.code === 'idempotency-key-reused';
  const first = used ? await repeat<T>(o, { ...quiet, body: o.request.body }) : null;
  if (!o.signal.aborted) o.store.clear();
  // A server that broke down over it has kept nothing: that is no certainty.
  return first ?? (!fence.ok && fence.problem.status >= 500 ? fence : null);
}

async function repeat<T>(
  o: Sending,
  how: { body: unknown; before(): void; after(problem: ApiProblem): void },
): Promise<Answer<T>> {
  const { signal, timeoutMs } = o;
  const { path, idempotencyKey } = o.request;
  const request = { method: 'POST', path, body: how.body, idempotencyKey, signal, timeoutMs } as const;
  for (let attempt = 0; ; attempt++) {
    how.before();
    const answer = await o.api.send<T>(request);
    const delayMs = answer.ok ? null : retryDelay(answer.problem, attempt, Math.random());
    if (answer.ok || delayMs === null || signal.aborted) return answer;
    how.after(answer.problem);
    o.onWaiting({ problem: answer.problem, until: Date.now() + delayMs, attempt });
    await o.pause(delayMs, signal);
    if (signal.aborted) return answer;
    o.onWaiting(null);
  }
}
