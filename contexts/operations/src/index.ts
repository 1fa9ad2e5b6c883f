import {
  createHttp,
  idempotencyCleanup,
  type Http,
  type ServiceAuth,
  type TokenVerifier,
} from '@hiorder/http';
import type { Clock, Context, ContextHealth, Log } from '@hiorder/kernel';
import {
  startConsumer,
  startRelay,
  type Consumer,
  type ConsumerOptions,
  type EventBus,
  type Relay,
} from '@hiorder/messaging';
import type { Database, MigrationSet } from '@hiorder/postgres';
import { subscriptions } from './adapters/in/events/subscriptions.ts';
import { tableRoutes } from './adapters/in/http/table-routes.ts';
import { ticketRoutes } from './adapters/in/http/ticket-routes.ts';
import { runJobs } from './adapters/in/jobs/run-jobs.ts';
import { batchedEvents, outboxEvents } from './adapters/out/outbox/events.outbox.ts';
import { postgresBoards } from './adapters/out/postgres/boards.postgres.ts';
import { postgresFloor } from './adapters/out/postgres/floor.postgres.ts';
import { postgresTickets } from './adapters/out/postgres/tickets.postgres.ts';
import { refreshTouchedTables } from './application/touched-tables.ts';
import type { OperationsDependencies } from './application/dependencies.ts';

export const operationsMigrations: MigrationSet = {
  name: 'operations',
  directory: new URL('../migrations/', import.meta.url),
};

export interface OperationsOptions {
  readonly database: Database;
  readonly bus: EventBus;
  readonly verifier: TokenVerifier;
  readonly service: ServiceAuth;
  readonly log: Log;
  readonly clock: Clock;
}

export function createOperations(o: OperationsOptions): Context<Http> {
  const { database, bus, verifier, service, clock } = o;
  const log = o.log.child({ context: 'operations' });
  const deps: OperationsDependencies = {
    tickets: postgresTickets,
    floor: postgresFloor,
    boards: postgresBoards(database),
    events: outboxEvents,
    clock,
  };
  let running: { relay: Relay; consumer: Consumer; jobs: { stop(): Promise<void> } } | undefined;
  const health = async (): Promise<ContextHealth> => {
    const reachable = await database.pool.query('select 1').then(
      () => 'ok',
      () => 'the database cannot be reached',
    );
    const work = running === undefined ? 'not started' : 'ok';
    return { ready: reachable === 'ok' && work === 'ok', parts: { database: reachable, work } };
  };
  const http = createHttp({ context: 'operations', log, verifier, service, database, ready: health });
  ticketRoutes(http, deps);
  tableRoutes(http, deps);

  return {
    name: 'operations',
    http,
    health,
    async start() {
      if (running !== undefined) return;
      const relay = startRelay({ database, bus, context: 'operations', log });
      const consumer = await startConsumer({ ...consuming(deps), bus, database, log });
      running = { relay, consumer, jobs: runJobs([idempotencyCleanup(database)], log) };
    },
    async stop() {
      await http.close();
      await running?.jobs.stop();
      await running?.consumer.stop();
      await running?.relay.stop();
      running = undefined;
    },
  };
}

function consuming(deps: OperationsDependencies): Omit<ConsumerOptions, 'bus' | 'database' | 'log'> {
  const events = batchedEvents();
  const batched = { ...deps, events };
  return {
    group: 'operations',
    subscriptions: subscriptions(batched),
    async beforeCommit(tx) {
      await refreshTouchedTables(batched, tx);
      await events.flush(tx);
    },
    // Topics share sessions: one at a time, their transactions never wait for each other crosswise.
    concurrency: 1,
    // Short transactions: they hold the rows of tickets that staff want to move.
    transactionSize: 50,
  };
}
