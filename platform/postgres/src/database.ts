import type { Log, Transaction, UnitOfWork } from '@hiorder/kernel';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { asTechnical, isConflict } from './errors.ts';
import { forget, handleOf } from './transaction.ts';

/** One context's database, as its own role. */
export interface Database extends UnitOfWork {
  /** Single statements, each its own transaction. Contexts narrow it: `database.kysely as Kysely<MyTables>`. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- kysely is invariant in its tables
  readonly kysely: Kysely<any>;
  readonly pool: pg.Pool;
  /** READ COMMITTED. Conflicts (40001, 40P01) run `work` again, at most 5 times: it must be repeatable. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  /** For logs and pg_stat_activity. */
  readonly name: string;
  readonly poolSize?: number;
  readonly log?: Log;
}

const ATTEMPTS = 5;
const INT8 = 20;
const INT8_ARRAY = 1016;

/** bigint columns hold money and counters below 2^53: they are read as numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8 && format !== 'binary') return Number;
    if (oid === INT8_ARRAY && format !== 'binary') {
      const parse = pg.types.getTypeParser(INT8_ARRAY as never) as (text: string) => string[];
      return (text: string) => parse(text).map(Number);
    }
    return pg.types.getTypeParser(oid, format as 'text') as (text: string) => unknown;
  }) as pg.CustomTypesConfig['getTypeParser'],
};

export function createDatabase(o: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: o.url,
    max: o.poolSize ?? 8,
    application_name: o.name,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    types,
  });
  // An idle connection that breaks must not end the process; the next query gets a fresh one.
  pool.on('error', (error) =>
    o.log?.warn({ database: o.name, error: error.message }, 'idle database connection lost'),
  );
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });

  async function once<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    let broken: Error | undefined;
    const onError = (error: Error) => {
      broken = error;
    };
    client.on('error', onError);
    const tx = handleOf(client);
    try {
      await client.query('BEGIN');
      const result = await work(tx);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failed: Error) => {
        broken = failed;
      });
      throw error;
    } finally {
      forget(tx);
      client.off('error', onError);
      client.release(broken);
    }
  }

  return {
    kysely,
    pool,
    async transaction(work) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await once(work);
        } catch (error) {
          if (!isConflict(error) || attempt >= ATTEMPTS) throw asTechnical(error);
        }
      }
    },
    async close() {
      await kysely.destroy();
    },
  };
}
