import {
  createHttp,
  type Http,
  type ServiceAuth,
  type ServiceClient,
  type TokenVerifier,
} from '@hiorder/http';
import { orderPlaced } from '@hiorder/contracts';
import type { GrpcService } from '@hiorder/grpc';
import { newId, type Clock, type Context, type Log } from '@hiorder/kernel';
import { createSharedTail, type EventBus } from '@hiorder/messaging';
import type { Database, MigrationSet } from '@hiorder/postgres';
import { contextOf, createWork } from '@hiorder/work';
import { subscriptions } from './adapters/in/events/subscriptions.ts';
import { orderingService } from './adapters/in/grpc/ordering-service.ts';
import { addRoutes } from './adapters/in/http/routes.ts';
import { orderingJobs } from './adapters/in/jobs/jobs.ts';
import { tossCheckout, type CheckoutSettings } from './adapters/out/checkout/checkout.toss.ts';
import { payments } from './adapters/out/payment-client/payments.http.ts';
import { placingDesk } from './adapters/out/postgres/placing/placing-desk.postgres.ts';
import { postgresPorts } from './adapters/out/postgres/ports.postgres.ts';
import { orderingApp } from './application/ordering-app.ts';

export type { CheckoutSettings } from './adapters/out/checkout/checkout.toss.ts';

export const orderingMigrations: MigrationSet = {
  name: 'ordering',
  directory: new URL('../migrations/', import.meta.url),
};

export interface OrderingOptions {
  readonly database: Database;
  readonly bus: EventBus;
  readonly verifier: TokenVerifier;
  readonly service: ServiceAuth;
  readonly log: Log;
  readonly clock: Clock;
  /** The context `payment`. */
  readonly payment: ServiceClient;
  readonly checkout: CheckoutSettings;
  /** As guests reach this installation; without one, the origin that the gateway forwards. */
  readonly publicUrl?: string;
  /** How long a prepay order waits to be paid. Default 600. */
  readonly orderExpirySeconds?: number;
}

export function createOrdering(o: OrderingOptions): Context<Http> & { readonly grpc: GrpcService } {
  const { database, clock, bus, verifier, service } = o;
  const log = o.log.child({ context: 'ordering' });
  const ports = postgresPorts(database, { clock, newId });
  const app = orderingApp({
    ...ports,
    unit: database,
    log,
    desk: placingDesk({ database, menus: ports.menus }),
    payments: payments(o.payment, log),
    checkout: tossCheckout(o.checkout),
    orderExpirySeconds: o.orderExpirySeconds ?? 600,
  });

  const work = createWork({
    ...{ context: 'ordering', database, bus, log },
    subscriptions: subscriptions(ports, log),
    jobs: orderingJobs(app),
  });
  const http = createHttp({ context: 'ordering', log, verifier, service, database, ready: work.health });
  addRoutes(http, { app, publicUrl: o.publicUrl });
  work.addRoutes(http);

  const changes = createSharedTail({ bus, topics: [orderPlaced.topic], log });
  const ready = async (): Promise<boolean> => (await work.health()).ready;
  const grpc = orderingService({ app, database, changes, ready });
  return { ...contextOf({ name: 'ordering', http, work }), grpc };
}
