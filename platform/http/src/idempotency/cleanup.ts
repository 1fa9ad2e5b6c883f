import type { Job } from '@hiorder/kernel';
import type { Database } from '@hiorder/postgres';
import { forgetOldAnswers } from './answers.postgres.ts';

/** Answers are kept for 24 hours. */
export const idempotencyCleanup = (database: Database): Job => ({
  name: 'idempotency-cleanup',
  everyMs: 60 * 60_000,
  run: () => database.transaction(forgetOldAnswers),
});
