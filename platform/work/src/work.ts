import { idempotencyCleanup, type Http } from '@hiorder/http';
import type { ContextHealth, Job, Log } from '@hiorder/kernel';
import {
  startConsumer,
  startRelay,
  type ConsumerOptions,
  type EventBus,
  type Subscription,
} from '@hiorder/messaging';
import type { Database } from '@hiorder/postgres';
import { healthOf } from './health.ts';
import { operationsRoutes } from './operations-routes.ts';
import { operationsOf, type Running, type WorkOperations } from './operations.ts';
import { runJobs } from './run-jobs.ts';

export interface WorkOptions {
  /** Its name, also that of its outbox and of its consumer group. */
  readonly context: string;
  readonly database: Database;
  readonly bus: EventBus;
  readonly log: Log;
  readonly subscriptions: readonly Subscription[];
  /** Beside the cleaning up that every context does. */
  readonly jobs?: readonly Job[];
  readonly consuming?: Pick<ConsumerOptions, 'beforeCommit' | 'concurrency' | 'transactionSize' | 'retry'>;
}

/** What a context does beside answering requests. */
export interface Work {
  start(): Promise<void>;
  /** Finishes what is in hand: jobs, then events, then the outbox. */
  stop(): Promise<void>;
  health(): Promise<ContextHealth>;
  readonly operations: WorkOperations;
  /** `/internal/operations/…`, for services of the installation. */
  addRoutes(http: Http): void;
}

export function createWork(o: WorkOptions): Work {
  const { context, database, bus, log } = o;
  let running: Running | undefined;
  let starting: Promise<void> | undefined;
  const health = healthOf({ database, bus, started: () => running !== undefined });
  const operations = operationsOf({ context, database, health, running: () => running });

  const start = async (): Promise<void> => {
    const relay = startRelay({ database, bus, context, log });
    const group = { bus, database, group: context, log };
    const consumer = await startConsumer({ ...o.consuming, ...group, subscriptions: o.subscriptions });
    running = { relay, consumer, jobs: runJobs([...(o.jobs ?? []), idempotencyCleanup(database)], log) };
  };
  return {
    health,
    operations,
    start: () => (starting ??= start()),
    async stop() {
      await starting?.catch(() => undefined);
      await running?.jobs.stop();
      await running?.consumer.stop();
      await running?.relay.stop();
      running = starting = undefined;
    },
    addRoutes: (http) => operationsRoutes(http, operations),
  };
}
