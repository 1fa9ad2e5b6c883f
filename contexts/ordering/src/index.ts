import {
  createHttp,
  idempotencyCleanup,
  type Http,
  type ServiceAuth,
  type ServiceClient,
  type TokenVerifier,
} from '@hiorder/http';
import { newId, type Clock, type Context, type ContextHealth, type Log } from '@hiorder/kernel';
import { startConsumer, startRelay, type Consumer, type EventBus, type Relay } from '@hiorder/messaging';
import type { Database, MigrationSet } from '@hiorder/postgres';
import { subscriptions } from './adapters/in/events/subscriptions.ts';
import { addRoutes } from './adapters/in/http/routes.ts';
import { orderingJobs } from './adapters/in/jobs/jobs.ts';
import { runJobs } from './adapters/in/jobs/run-jobs.ts';
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

export function createOrdering(o: OrderingOptions): Context<Http> {
  const { database, clock, bus, verifier, service } = o;
  const log = o.log.child({ context: 'ordering' });
  const ports = postgresPorts(database, { clock, newId });
  const app = orderingApp({
    ...ports,
    unit: database,
    desk: placingDesk({ database, menus: ports.menus }),
    payments: payments(o.payment, log),
    checkout: tossCheckout(o.checkout),
    orderExpirySeconds: o.orderExpirySeconds ?? 600,
  });

  let running: { relay: Relay; consumer: Consumer; jobs: { stop(): Promise<void> } } | undefined;
  const health = async (): Promise<ContextHealth> => {
    const reachable = await database.pool.query('select 1').then(
      () => 'ok',
      () => 'the database cannot be reached',
    );
    const work = running === undefined ? 'not started' : 'ok';
    return { ready: reachable === 'ok' && work === 'ok', parts: { database: reachable, work } };
  };
  const http = createHttp({ context: 'ordering', log, verifier, service, database, ready: health });
  addRoutes(http, { app, publicUrl: o.publicUrl });

  return {
    name: 'ordering',
    http,
    health,
    async start() {
      if (running !== undefined) return;
      const relay = startRelay({ database, bus, context: 'ordering', log });
      const group = { bus, database, group: 'ordering', log };
      const consumer = await startConsumer({ ...group, subscriptions: subscriptions(ports, log) });
      const jobs = runJobs([...orderingJobs(app), idempotencyCleanup(database)], log);
      running = { relay, consumer, jobs };
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
