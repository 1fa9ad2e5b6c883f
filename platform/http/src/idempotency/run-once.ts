import type { Transaction } from '@hiorder/kernel';
import type { Database } from '@hiorder/postgres';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../problem.ts';
import { isFinal, send, storable, type Answer, type StoredAnswer } from './answer.ts';
import { recordAnswer, takeForTransaction } from './answers.postgres.ts';
import { requestKeyOf, type RequestKey } from './request-key.ts';

export type OnceWork = (tx: Transaction) => Promise<Answer | ProblemError>;

/** What is answered and must not be kept: made anew, and the same each time, of what is. */
export type SecretOf = (kept: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

export interface OnceOutcome {
  readonly answer: StoredAnswer;
  readonly replayed: boolean;
}

/** Thrown through the transaction so that it rolls back; never leaves this file. */
class RollBack extends Error {
  readonly answer: StoredAnswer | undefined;
  constructor(answer?: StoredAnswer) {
    super('roll back');
    this.answer = answer;
  }
}

/**
 * Runs a command and answers it. One transaction holds the claim of the Idempotency-Key, the effect and the answer;
 * a crash at any point leaves all of it or nothing. A refusal (4xx) undoes the effect and is kept as the answer, save 429.
 * `work` may run again after a serialization failure.
 */
export async function runOnce(
  request: FastifyRequest,
  reply: FastifyReply,
  work: OnceWork,
  secretOf?: SecretOf,
): Promise<void> {
  const { correlationId } = request.trace;
  const once = { database: databaseOf(request), key: requestKeyOf(request), correlationId };
  const { answer, replayed } = await answerOnce(once, work);
  await send(reply, secretOf ? withSecret(answer, secretOf) : answer, replayed);
}

function withSecret(answer: StoredAnswer, secretOf: SecretOf): StoredAnswer {
  if (answer.status >= 400 || answer.body === null) return answer;
  const kept = JSON.parse(answer.body) as Record<string, unknown>;
  return { ...answer, body: JSON.stringify({ ...kept, ...secretOf(kept) }) };
}

/** The same for transports other than HTTP. Without a key: just the transaction. */
export function answerOnce(
  o: { database: Database; key: RequestKey | undefined; correlationId: string },
  work: OnceWork,
): Promise<OnceOutcome> {
  return outcome(o.database, o.key, async (tx) => storable(await refusalAsAnswer(work, tx), o.correlationId));
}

export function databaseOf(request: FastifyRequest): Database {
  const database = request.server.onceDatabase;
  if (database === undefined) throw new Error('Idempotent routes need the option `database` of createHttp');
  return database;
}

async function outcome(
  database: Database,
  key: RequestKey | undefined,
  work: (tx: Transaction) => Promise<StoredAnswer>,
): Promise<OnceOutcome> {
  try {
    return await database.transaction(async (tx) => {
      const earlier = key && (await takeForTransaction(tx, key));
      if (earlier !== undefined) return { answer: earlier, replayed: true };
      const answer = await work(tx);
      if (answer.status >= 400) throw new RollBack(answer);
      if (key !== undefined && !(await recordAnswer(tx, key, answer))) throw new RollBack();
      return { answer, replayed: false };
    });
  } catch (error) {
    if (!(error instanceof RollBack)) throw error;
    return keepRefusal(database, key, error.answer);
  }
}

/** Another request with this key may have been answered while ours was undone: then that answer counts. */
async function keepRefusal(
  database: Database,
  key: RequestKey | undefined,
  answer: StoredAnswer | undefined,
): Promise<OnceOutcome> {
  if (answer !== undefined && (key === undefined || !isFinal(answer))) return { answer, replayed: false };
  return database.transaction(async (tx) => {
    if (answer !== undefined && (await recordAnswer(tx, key!, answer))) return { answer, replayed: false };
    const earlier = await takeForTransaction(tx, key!);
    if (earlier === undefined) throw new Error('An answer was recorded and is gone');
    return { answer: earlier, replayed: true };
  });
}

async function refusalAsAnswer(work: OnceWork, tx: Transaction): Promise<Answer | ProblemError> {
  try {
    return await work(tx);
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}
