import { createHttp, type Http, type ServiceAuth, type TokenVerifier } from '@hiorder/http';
import type { Clock, Context, Log } from '@hiorder/kernel';
import type { EventBus } from '@hiorder/messaging';
import type { Database, MigrationSet } from '@hiorder/postgres';
import { contextOf, createWork } from '@hiorder/work';
import { subscriptions } from './adapters/in/events/subscriptions.ts';
import { auditRoutes } from './adapters/in/http/audit-routes.ts';
import { rankingRoutes } from './adapters/in/http/ranking-routes.ts';
import { recommendationRoutes } from './adapters/in/http/recommendation-routes.ts';
import { salesRoutes } from './adapters/in/http/sales-routes.ts';
import { postgresAuditReader, postgresAuditTrail } from './adapters/out/postgres/audit-trail.postgres.ts';
import { postgresBooks } from './adapters/out/postgres/bookkeeping.postgres.ts';
import { postgresCatalogue } from './adapters/out/postgres/catalogue.postgres.ts';
import { postgresHabits } from './adapters/out/postgres/habits.postgres.ts';
import { postgresLateFacts } from './adapters/out/postgres/late-facts.postgres.ts';
import { postgresOldHabits } from './adapters/out/postgres/old-habits.postgres.ts';
import { postgresOrders, postgresParties } from './adapters/out/postgres/order-facts.postgres.ts';
import { postgresPopularity } from './adapters/out/postgres/popularity.postgres.ts';
import { postgresOrdersOfDays } from './adapters/out/postgres/orders-of-days.postgres.ts';
import { postgresSalesGoods } from './adapters/out/postgres/sales-goods.postgres.ts';
import { postgresSalesTables } from './adapters/out/postgres/sales-tables.postgres.ts';
import { postgresSalesTimes } from './adapters/out/postgres/sales-times.postgres.ts';
import { postgresStoreReader } from './adapters/out/postgres/store-reader.postgres.ts';
import { postgresStores } from './adapters/out/postgres/stores.postgres.ts';
import { bookNotes } from './application/book.ts';
import type { BookingPorts } from './application/dependencies.ts';
import type { SalesReader } from './application/ports/sales-reader.ts';
import { forgetOldHabits } from './application/forget-old-habits.ts';
import { createRankings } from './application/queries/rankings.ts';

export const insightMigrations: MigrationSet = {
  name: 'insight',
  directory: new URL('../migrations/', import.meta.url),
};

export interface InsightOptions {
  readonly database: Database;
  readonly bus: EventBus;
  readonly verifier: TokenVerifier;
  readonly service: ServiceAuth;
  readonly log: Log;
  readonly clock: Clock;
}

const DAY_MS = 24 * 60 * 60 * 1_000;

/** What is heard is booked by these, from events and in tests. */
export const bookingPorts: BookingPorts = {
  stores: postgresStores,
  catalogue: postgresCatalogue,
  orders: postgresOrders,
  parties: postgresParties,
  books: postgresBooks,
};

export function createInsight(o: InsightOptions): Context<Http> {
  const { database, bus, verifier, service, clock } = o;
  const log = o.log.child({ context: 'insight' });
  const stores = postgresStoreReader(database);
  const work = createWork({
    ...{
      context: 'insight',
      database,
      bus,
      log,
      subscriptions: subscriptions({ ...bookingPorts, audit: postgresAuditTrail }),
    },
    jobs: [
      {
        name: 'forget-old-habits',
        everyMs: DAY_MS,
        run: () => forgetOldHabits({ habits: postgresOldHabits(database), clock }),
      },
    ],
    consuming: { beforeCommit: (tx) => bookNotes(bookingPorts, tx) },
  });
  const http = createHttp({ context: 'insight', log, verifier, service, database, ready: work.health });
  rankingRoutes(http, createRankings({ popularity: postgresPopularity(database), stores, clock }));
  recommendationRoutes(http, { habits: postgresHabits(database), stores, clock });
  salesRoutes(http, {
    ...{ sales: salesReader(database), late: postgresLateFacts(database), stores, clock },
    orders: postgresOrdersOfDays(database),
  });
  auditRoutes(http, { audit: postgresAuditReader(database) });

  work.addRoutes(http);
  return contextOf({ name: 'insight', http, work });
}

const salesReader = (database: Database): SalesReader => ({
  ...postgresSalesTimes(database),
  ...postgresSalesGoods(database),
  ...postgresSalesTables(database),
});
