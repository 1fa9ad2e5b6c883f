import { newId, TechnicalError, type Transaction } from '@hiorder/kernel';
import type { Database } from '@hiorder/postgres';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemError } from '../problem.ts';
import { isFinal, send, storable, type Answer } from './answer.ts';
import { claim, completeClaim, releaseClaim, renewClaim } from './answers.postgres.ts';
import { requestKeyOf, type RequestKey } from './request-key.ts';
import { databaseOf } from './run-once.ts';

export interface Begun {
  readonly replay: false;
  /** Records the answer in the transaction of the last effect. */
  complete(tx: Transaction, answer: Answer | ProblemError): Promise<void>;
  /** Sends an answer, the same bytes as recorded; after the commit. */
  send(answer: Answer | ProblemError): Promise<void>;
}

/** `replay: true` means that the answer has been sent already. */
export type Once = { readonly replay: true } | Begun;

const RENEW_MS = 3_000;

/**
 * For commands with a remote call in the middle, which no transaction may span. The key is claimed by itself; while
 * the command runs, the claim is renewed; when it ends without `complete`, the claim is given back. After a crash
 * nobody renews, and a retry may run again some seconds later: each step must be repeatable.
 */
export async function beginOnce(request: FastifyRequest, reply: FastifyReply): Promise<Once> {
  const key = requestKeyOf(request);
  const { correlationId } = request.trace;
  const reveal = (answer: Answer | ProblemError): Promise<void> =>
    send(reply, storable(answer, correlationId));
  if (key === undefined) return { replay: false, complete: () => Promise.resolve(), send: reveal };

  const database = databaseOf(request);
  const owner = newId();
  const earlier = await database.transaction((tx) => claim(tx, key, owner));
  if (earlier !== undefined) {
    await send(reply, earlier, true);
    return { replay: true };
  }
  const holding = hold(database, key, owner);
  request.onceClaim = holding;
  return {
    replay: false,
    send: reveal,
    async complete(tx, answer) {
      const stored = storable(answer, correlationId);
      if (!isFinal(stored)) return;
      holding.completed = true;
      if (await completeClaim(tx, key, { owner, answer: stored })) return;
      throw new TechnicalError('idempotency-claim-lost', 'Another holder took over', { retryable: true });
    },
  };
}

export interface Claim {
  completed: boolean;
  /** When the handler has ended, whatever became of the client. */
  end(status: number): Promise<void>;
}

function hold(database: Database, key: RequestKey, owner: string): Claim {
  const timer = setInterval(() => {
    // A renewal that fails is made up for by the next one.
    database.transaction((tx) => renewClaim(tx, key, owner)).catch(() => undefined);
  }, RENEW_MS);
  timer.unref();
  return {
    completed: false,
    async end(status) {
      clearInterval(timer);
      if (this.completed && status < 500) return;
      // When this fails, too, the lease ends by itself.
      await database.transaction((tx) => releaseClaim(tx, key, owner)).catch(() => undefined);
    },
  };
}
