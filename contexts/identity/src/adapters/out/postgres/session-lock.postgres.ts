import type { Transaction } from '@hiorder/kernel';
import { sql } from 'kysely';
import { inside } from './identity-database.ts';

/** One at a time: who joins a session, and what is told of it. */
export const holdSession = async (tx: Transaction, tableSessionId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`table session ${tableSessionId}`}, 0))`.execute(
    inside(tx),
  );
};
