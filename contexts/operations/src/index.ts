import { ticketChanged } from '@hiorder/contracts';
import type { GrpcService } from '@hiorder/grpc';
import { createHttp, type Http, type ServiceAuth, type TokenVerifier } from '@hiorder/http';
import type { Clock, Context, Log } from '@hiorder/kernel';
import { createSharedTail, type EventBus } from '@hiorder/messaging';
import type { Database, MigrationSet } from '@hiorder/postgres';
import { contextOf, createWork, type WorkOptions } from '@hiorder/work';
import { subscriptions } from './adapters/in/events/subscriptions.ts';
import { operationsService } from './adapters/in/grpc/operations-service.ts';
import { printQueue, type PrintQueue } from './adapters/in/jobs/print-jobs.ts';
import { callKindRoutes } from './adapters/in/http/call-kind-routes.ts';
import { printJobRoutes } from './adapters/in/http/print-job-routes.ts';
import { printerRoutes } from './adapters/in/http/printer-routes.ts';
import { kitchenRoutes } from './adapters/in/http/kitchen-routes.ts';
import { serviceCallRoutes } from './adapters/in/http/service-call-routes.ts';
import { tableRoutes } from './adapters/in/http/table-routes.ts';
import { ticketRoutes } from './adapters/in/http/ticket-routes.ts';
import { escposLine, type Patience } from './adapters/out/escpos/printer-line.escpos.ts';
import { batchedEvents, outboxEvents } from './adapters/out/outbox/events.outbox.ts';
import { postgresBoards } from './adapters/out/postgres/boards.postgres.ts';
import { postgresCallBoard } from './adapters/out/postgres/call-board.postgres.ts';
import { postgresCallKinds } from './adapters/out/postgres/call-kinds.postgres.ts';
import { postgresFloor } from './adapters/out/postgres/floor.postgres.ts';
import { postgresKitchen } from './adapters/out/postgres/kitchen.postgres.ts';
import { insist } from './adapters/out/postgres/insist.ts';
import { postgresPrintJobs } from './adapters/out/postgres/print-jobs.postgres.ts';
import { postgresPrinters } from './adapters/out/postgres/printers.postgres.ts';
import { postgresServiceCalls } from './adapters/out/postgres/service-calls.postgres.ts';
import { postgresTickets } from './adapters/out/postgres/tickets.postgres.ts';
import { slipImages } from './adapters/out/slips/slip-images.sharp.ts';
import { claimNext, printClaimed, recoverJobs } from './application/printing/print-next.ts';
import type { PrintingParts } from './application/printing/printing-parts.ts';
import { refreshTouchedTables } from './application/touched-tables.ts';
import type { OperationsDependencies } from './application/dependencies.ts';

export const operationsMigrations: MigrationSet = {
  name: 'operations',
  directory: new URL('../migrations/', import.meta.url),
};

export interface PrintingOptions {
  /** Printers may be at any address and port; else only where none of the installation's own things can be. */
  readonly anywhere?: boolean;
  /** They may be on this machine, on a printer's port. */
  readonly here?: boolean;
  /** How often tickets that wait are looked for. */
  readonly everyMs?: number;
  readonly patience?: Patience;
}

export interface OperationsOptions {
  readonly database: Database;
  readonly bus: EventBus;
  readonly verifier: TokenVerifier;
  readonly service: ServiceAuth;
  readonly log: Log;
  readonly clock: Clock;
  readonly printing?: PrintingOptions;
}

export function createOperations(o: OperationsOptions): Context<Http> & { readonly grpc: GrpcService } {
  const { database, bus, verifier, service, clock } = o;
  const log = o.log.child({ context: 'operations' });
  const { anywhere = false, here = false, everyMs = 1_000, patience } = o.printing ?? {};
  const deps = dependencies(database, { clock, anyPrinterAddress: anywhere });
  const line = escposLine({ anywhere, here, ...(patience && { patience }) });
  const queue = printing({ deps, line, unitOfWork: database, log, insist }, everyMs);
  const { jobs } = queue;
  const work = createWork({ context: 'operations', database, bus, log, jobs, ...working(deps) });
  const http = createHttp({ context: 'operations', log, verifier, service, database, ready: work.health });
  ticketRoutes(http, deps);
  tableRoutes(http, deps);
  serviceCallRoutes(http, deps);
  callKindRoutes(http, deps);
  kitchenRoutes(http, deps);
  printerRoutes(http, deps);
  printJobRoutes(http, deps, database);

  work.addRoutes(http);
  const changes = createSharedTail({ bus, topics: [ticketChanged.topic], log });
  const ready = async (): Promise<boolean> => (await work.health()).ready;
  const grpc = operationsService({ deps, database, changes, ready });
  const context = contextOf({ name: 'operations', http, work });
  const stop = async (): Promise<void> => {
    await queue.stop();
    await context.stop();
  };
  return { ...context, stop, grpc };
}

const dependencies = (
  database: Database,
  own: Pick<OperationsDependencies, 'clock' | 'anyPrinterAddress'>,
): OperationsDependencies => ({
  tickets: postgresTickets,
  floor: postgresFloor,
  boards: postgresBoards(database),
  serviceCalls: postgresServiceCalls,
  callKinds: postgresCallKinds,
  kitchen: postgresKitchen(database),
  callBoard: postgresCallBoard(database),
  printers: postgresPrinters(database),
  printJobs: postgresPrintJobs(database),
  slipImages,
  events: outboxEvents,
  ...own,
});

/** Longer than anybody looks for a ticket of the past. */
const KEEP_JOBS_MS = 7 * 24 * 60 * 60_000;

const printing = (parts: PrintingParts, everyMs: number): PrintQueue =>
  printQueue({
    everyMs,
    claim: () => claimNext(parts),
    print: (claimed) => printClaimed(parts, claimed),
    recover: () => recoverJobs(parts),
    forget: () =>
      parts.unitOfWork.transaction((tx) =>
        parts.deps.printJobs.forget(tx, new Date(parts.deps.clock.now().getTime() - KEEP_JOBS_MS)),
      ),
    failed: (error) => parts.log.error({ err: error }, 'printing failed, it comes again'),
  });

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
