import type { Stored } from '../browser/stored.ts';
import type { Answer, Api, ApiProblem } from './api-client.ts';
import { newIdempotencyKey } from './idempotency-key.ts';
import { retryDelay } from './retry-delay.ts';

/** A request that must be answered once: it outlives the network, a reload and a locked phone. */
export interface KeptRequest {
  readonly path: string;
  readonly body: unknown;
  readonly idempotencyKey: string;
  readonly keptAt: number;
  /** Whose it is: what was kept for another party is not sent. */
  readonly scope: string;
}

export function newKeptRequest(path: string, body: unknown, scope: string): KeptRequest {
  return { path, body, scope, idempotencyKey: newIdempotencyKey(), keptAt: Date.now() };
}

export interface Waiting {
  readonly problem: ApiProblem;
  readonly delayMs: number;
}

/** Sends until there is an answer, always with the same Idempotency-Key; `store` holds it until then. */
export async function sendUntilAnswered<T>(o: {
  api: Api;
  request: KeptRequest;
  store: Stored<KeptRequest>;
  /** Told before every pause; null when it is tried again. */
  onWaiting(waiting: Waiting | null): void;
  pause(ms: number, signal: AbortSignal): Promise<void>;
  signal: AbortSignal;
}): Promise<Answer<T>> {
  o.store.write(o.request);
  for (let attempt = 0; ; attempt++) {
    const { path, body, idempotencyKey } = o.request;
    const answer = await o.api.send<T>({ method: 'POST', path, body, idempotencyKey, signal: o.signal });
    const delayMs = answer.ok ? null : retryDelay(answer.problem, attempt, Math.random());
    if (answer.ok || delayMs === null || o.signal.aborted) {
      // Given up by the person: it may have been heard all the same, so the key stays for the next try.
      if (!o.signal.aborted) o.store.clear();
      return answer;
    }
    o.onWaiting({ problem: answer.problem, delayMs });
    await o.pause(delayMs, o.signal);
    o.onWaiting(null);
  }
}
