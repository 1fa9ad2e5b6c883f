import { ticketChanged } from '@hiorder/contracts';
import type { GrpcService } from '@hiorder/grpc';
import { createHttp, type Http, type ServiceAuth, type TokenVerifier } from '@hiorder/http';
import type { Clock, Context, Log } from '@hiorder/kernel';
import { createSharedTail, type EventBus } from '@hiorder/messaging';
import type { Database, MigrationSet } from '@hiorder/postgres';
import { contextOf, createWork, type WorkOptions } from '@hiorder/work';
import { subscriptions } from './adapters/in/events/subscriptions.ts';
import { operationsService } from './adapters/in/grpc/operations-service.ts';
import { callKindRoutes } from './adapters/in/http/call-kind-routes.ts';
import { kitchenRoutes } from './adapters/in/http/kitchen-routes.ts';
import { serviceCallRoutes } from './adapters/in/http/service-call-routes.ts';
import { tableRoutes } from './adapters/in/http/table-routes.ts';
import { ticketRoutes } from './adapters/in/http/ticket-routes.ts';
import { batchedEvents, outboxEvents } from './adapters/out/outbox/events.outbox.ts';
import { postgresBoards } from './adapters/out/postgres/boards.postgres.ts';
import { postgresCallBoard } from './adapters/out/postgres/call-board.postgres.ts';
import { postgresCallKinds } from './adapters/out/postgres/call-kinds.postgres.ts';
import { postgresFloor } from './adapters/out/postgres/floor.postgres.ts';
import { postgresKitchen } from './adapters/out/postgres/kitchen.postgres.ts';
import { postgresServiceCalls } from './adapters/out/postgres/service-calls.postgres.ts';
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

export function createOperations(o: OperationsOptions): Context<Http> & { readonly grpc: GrpcService } {
  const { database, bus, verifier, service, clock } = o;
  const log = o.log.child({ context: 'operations' });
  const deps: OperationsDependencies = {
    tickets: postgresTickets,
    floor: postgresFloor,
    boards: postgresBoards(database),
    serviceCalls: postgresServiceCalls,
    callKinds: postgresCallKinds,
    kitchen: postgresKitchen(database),
    callBoard: postgresCallBoard(database),
    events: outboxEvents,
    clock,
  };
  const work = createWork({ context: 'operations', database, bus, log, ...working(deps) });
  const http = createHttp({ context: 'operations', log, verifier, service, database, ready: work.health });
  ticketRoutes(http, deps);
  tableRoutes(http, deps);
  serviceCallRoutes(http, deps);
  callKindRoutes(http, deps);
  kitchenRoutes(http, deps);

  work.addRoutes(http);
  const changes = createSharedTail({ bus, topics: [ticketChanged.topic], log });
  const ready = async (): Promise<boolean> => (await work.health()).ready;
  const grpc = operationsService({ deps, database, changes, ready });
  return { ...contextOf({ name: 'operations', http, work }), grpc };
}

function working(deps: OperationsDependencies): Pick<WorkOptions, 'subscriptions' | 'consuming'> {
  const events = batchedEvents();
  const batched = { ...deps, events };
  return {
    subscriptions: subscriptions(batched),
    consuming: {
      async beforeCommit(tx) {
        await refreshTouchedTables(batched, tx);
        await events.flush(tx);
      },
      // Topics share sessions: one at a time, their transactions never wait for each other crosswise.
      concurrency: 1,
      // Short transactions: they hold the rows of tickets that staff want to move.
      transactionSize: 50,
    },
  };
}
