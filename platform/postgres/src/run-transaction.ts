import { setTimeout as sleep } from 'node:timers/promises';
import { TechnicalError, type Transaction } from '@hiorder/kernel';
import type pg from 'pg';
import { asTechnicalError, isSerializationFailure } from './database-error.ts';
import { registerTransaction } from './open-transaction.ts';

const RETRIES = 5;
const FIRST_PAUSE_MS = 5;

/** READ COMMITTED; a deadlock or a serialization failure makes `work` run again, up to five times. */
export async function runTransaction<T>(
  pool: pg.Pool,
  name: string,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await attemptOnce(pool, work);
    } catch (error) {
      if (!isSerializationFailure(error)) throw asTechnicalError(error, name);
      if (attempt === RETRIES) {
        throw new TechnicalError('database-conflict', `Transactions on ${name} keep colliding`, {
          retryable: true,
          cause: error,
        });
      }
      await sleep(FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}

async function attemptOnce<T>(pool: pg.Pool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const { tx, end } = registerTransaction(client);
  try {
    await client.query('begin isolation level read committed');
    const value = await work(tx);
    end();
    // A transaction that failed is rolled back by COMMIT without an error; nobody may believe it was kept.
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new TechnicalError('transaction-aborted', 'A statement of it had failed');
    return value;
  } catch (error) {
    end();
    await client.query('rollback').catch((lost: unknown) => {
      broken = lost instanceof Error ? lost : new Error(String(lost));
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
