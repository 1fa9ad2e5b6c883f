import type { Log, Transaction, UnitOfWork } from '@hiorder/kernel';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { createPool } from './pool.ts';
import { runTransaction } from './run-transaction.ts';

/** One context's database, as its own role. */
export interface Database extends UnitOfWork {
  readonly name: string;
  /** Autocommit queries; a context casts it to its own tables. */
  // oxlint-disable-next-line typescript/no-explicit-any -- each context names its tables itself
  readonly kysely: Kysely<any>;
  readonly pool: pg.Pool;
  /** `work` may run more than once (see runTransaction), so it has no effects elsewhere. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** Waits for connections in use to be given back. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  /** For logs and for `application_name`. */
  readonly name: string;
  readonly poolSize?: number;
  readonly log?: Log;
  /** A transaction in which nothing happens for so long was forgotten, and is ended: others wait for its locks. Default 60 s. */
  readonly forgottenAfterMs?: number;
  /** Default 10 s. */
  readonly connectMs?: number;
  /** A server that has not answered for so long is not there any more: no statement may take that long. Default 45 s. */
  readonly answerMs?: number;
}

export function createDatabase(o: DatabaseOptions): Database {
  const { url, name, log, poolSize: size = 8 } = o;
  const { forgottenAfterMs = 60_000, connectMs = 10_000, answerMs = 45_000 } = o;
  const pool = createPool({ url, name, size, log, forgottenAfterMs, connectMs, answerMs });
  let closing: Promise<void> | undefined;
  return {
    name,
    pool,
    kysely: new Kysely({ dialect: new PostgresDialect({ pool }) }),
    transaction: (work) => runTransaction(pool, name, work),
    close: () => (closing ??= pool.end()),
  };
}
