import type { ContextHealth } from '@hiorder/kernel';
import {
  countDeadLetters,
  listDeadLetters,
  requestReplay,
  type Consumer,
  type DeadLetter,
  type Relay,
} from '@hiorder/messaging';
import type { Database } from '@hiorder/postgres';
import type { WorkStatus } from './operations-schemas.ts';
import type { RunningJobs } from './run-jobs.ts';
import { within } from './within.ts';

/** What operators see of a context's work, and do about it. */
export interface WorkOperations {
  status(): Promise<WorkStatus>;
  /** Oldest first. */
  deadLetters(limit: number): Promise<DeadLetter[]>;
  /** Asks for parked events to be handled once more, all or the one with this id; answers how many. */
  replay(id?: string): Promise<number>;
}

export interface Running {
  readonly relay: Relay;
  readonly consumer: Consumer;
  readonly jobs: RunningJobs;
}

export function operationsOf(o: {
  context: string;
  database: Database;
  health(): Promise<ContextHealth>;
  running(): Running | undefined;
}): WorkOperations {
  const { context, database } = o;
  return {
    async status() {
      const running = o.running();
      const [relayLag, consumerLag, deadLetters, health] = await Promise.all([
        told(running && (() => running.relay.lag())),
        told(running && (() => running.consumer.lag())),
        told(() => countDeadLetters(database, context)),
        within(o.health, { ms: PATIENCE_MS, otherwise: UNTOLD }),
      ]);
      const counts = running?.consumer.counts() ?? { processed: 0, retried: 0, parked: 0 };
      return {
        context,
        relay: { lag: relayLag },
        consumer: { lag: consumerLag, ...counts },
        deadLetters,
        jobs: (running?.jobs.states() ?? []).map(({ lastRun, ...job }) => ({
          ...job,
          lastRun: lastRun && { ...lastRun, at: lastRun.at.toISOString() },
        })),
        health: { ready: health.ready, parts: { ...health.parts } },
      };
    },
    deadLetters: async (limit) => (await listDeadLetters(database, context)).slice(0, limit),
    replay: (id) => requestReplay(database, context, id),
  };
}

/** Who asks for the whole installation waits a second for each. */
const PATIENCE_MS = 700;
const UNTOLD: ContextHealth = { ready: false, parts: { health: 'not told in time' } };

const told = (read: (() => Promise<number>) | undefined): Promise<number | null> =>
  within(read ?? (() => Promise.reject(new Error('not started'))), { ms: PATIENCE_MS, otherwise: null });
