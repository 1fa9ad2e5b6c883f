import type { Log } from '@hiorder/kernel';
import type { Heads } from './heads.ts';
import type { LogStore } from './log-store.postgres.ts';

/** What every reader of the log in this process shares. */
export interface Reading {
  readonly store: LogStore;
  readonly heads: Heads;
  readonly log: Log;
  /** Entries read at once. */
  readonly batchSize: number;
}
