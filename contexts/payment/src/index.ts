import type { Clock, Context, Log } from '@hiorder/kernel';
import {
  createHttp,
  type BreakerOptions,
  type Http,
  type ServiceAuth,
  type TokenVerifier,
} from '@hiorder/http';
import type { EventBus } from '@hiorder/messaging';
import type { Database, MigrationSet } from '@hiorder/postgres';
import { measure } from '@hiorder/telemetry';
import { contextOf, createWork } from '@hiorder/work';
import { setTimeout as sleep } from 'node:timers/promises';
import { defaultTiming, type PaymentDependencies, type Timing } from './application/dependencies.ts';
import { createPatience } from './application/patience.ts';
import { subscriptions } from './adapters/in/events/subscriptions.ts';
import { confirmRoute } from './adapters/in/http/confirm-route.ts';
import { listRoute } from './adapters/in/http/list-route.ts';
import { refundRoute } from './adapters/in/http/refund-route.ts';
import { paymentJobs } from './adapters/in/jobs/jobs.ts';
import { guardedProvider } from './adapters/out/breaker/guarded-provider.breaker.ts';
import { oldestRefund } from './adapters/out/postgres/oldest-refund.postgres.ts';
import { postgresPayments } from './adapters/out/postgres/payments.postgres.ts';
import { postgresWork } from './adapters/out/postgres/work.postgres.ts';
import { tossProvider } from './adapters/out/toss/payment-provider.toss.ts';
import { createBackground } from './background.ts';

export const paymentMigrations: MigrationSet = {
  name: 'payment',
  directory: new URL('../migrations/', import.meta.url),
};

/** The sandbox speaks Toss' wire format: it is Toss with another `apiUrl`. */
export interface TossProvider {
  readonly kind: 'toss';
  readonly secretKey: string;
  readonly clientKey: string;
  readonly apiUrl: string;
  readonly confirmDeadlineMs?: number;
  readonly findDeadlineMs?: number;
}

export interface PaymentOptions {
  readonly database: Database;
  readonly bus: EventBus;
  readonly verifier: TokenVerifier;
  readonly service: ServiceAuth;
  readonly log: Log;
  readonly clock: Clock;
  readonly provider: TossProvider;
  readonly timing?: Partial<Timing>;
  readonly circuit?: BreakerOptions;
}

export function createPayment(o: PaymentOptions): Context<Http> {
  const log = o.log.child({ context: 'payment' });
  const { database, clock } = o;
  const provider = guardedProvider(tossProvider(o.provider, log), o.circuit);
  const timing = { ...defaultTiming, ...o.timing };
  const background = createBackground(log);
  const deps: PaymentDependencies = {
    unitOfWork: database,
    payments: postgresPayments(clock),
    work: postgresWork({ database, clock, log }),
    provider,
    isProviderLeftAlone: provider.isLeftAlone,
    clock,
    log,
    timing,
    patience: createPatience(timing.patience),
    pause: (ms) => sleep(ms),
    waitFor: background.waitFor,
  };

  const work = createWork({
    ...{ context: 'payment', database, bus: o.bus, log },
    subscriptions: subscriptions(deps),
    jobs: paymentJobs(deps),
  });
  const { verifier, service } = o;
  const http = createHttp({ context: 'payment', log, verifier, service, database, ready: work.health });
  confirmRoute(http, deps);
  refundRoute(http, deps);
  listRoute(http, deps);

  work.addRoutes(http);

  const unmeasure = measure({
    name: 'hiorder_refund_oldest_seconds',
    help: 'How long the oldest refund that the provider has not made has been waiting; 0: none waits',
    async read() {
      const since = await oldestRefund(database);
      return since === undefined ? 0 : (clock.now().getTime() - since.getTime()) / 1000;
    },
  });

  const context = contextOf({ name: 'payment', http, work });
  return {
    ...context,
    async stop() {
      await context.stop();
      await background.ended();
      provider.close();
      unmeasure();
    },
  };
}
