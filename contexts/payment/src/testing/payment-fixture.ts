import { systemClock, type CloudEvent, type Context, type NewEvent } from '@hiorder/kernel';
import { createServiceAuth, httpMigrations, type Http, type TokenVerifier } from '@hiorder/http';
import {
  createEmbeddedBus,
  embeddedBusMigrations,
  messagingMigrations,
  outboxRows,
} from '@hiorder/messaging';
import { silentLog, testDatabase, type TestDatabase, type Wire } from '@hiorder/testing';
import type { Timing } from '../application/dependencies.ts';
import { createPayment, paymentMigrations, type PaymentOptions } from '../index.ts';
import type { SandboxProcess } from './sandbox-process.ts';

export const SERVICE_SECRET = 'a secret between the services of a test';
export const STORE = 'store-1';

/** Believes the claims that a test writes into its token. */
export const trusting: TokenVerifier = {
  verify: async (token) => JSON.parse(Buffer.from(token, 'base64url').toString('utf8')),
};
export const tokenOf = (role: string, store = STORE, sub = `${role}-1`): string =>
  Buffer.from(JSON.stringify({ sub, role, store, jti: sub, exp: 4_102_444_800 })).toString('base64url');

/** Short, so that a test needs not wait for what a store would wait for. */
export const quickTiming: Partial<Timing> = {
  leaseMs: 900,
  patience: { leastMs: 20_000, mostMs: 20_000 },
  retry: { firstMs: 20, mostMs: 200 },
  refusedRefundMs: 100,
  reconcileEveryMs: 60,
  refundEveryMs: 40,
};

export interface PaymentFixture {
  readonly database: TestDatabase;
  readonly busDatabase: TestDatabase;
  readonly events: CloudEvent[];
  readonly context: Context<Http>;
  /** As another process beside the first one. */
  another(change?: Partial<PaymentOptions>): Context<Http>;
  confirm(call: ConfirmBody, context?: Context<Http>): Promise<{ status: number; body: Wire }>;
  call(
    method: 'GET' | 'POST',
    url: string,
    o: { token: string; body?: object; key?: string },
  ): Promise<{ status: number; body: Wire; replayed: boolean }>;
  /** As ordering tells it. */
  tell(event: NewEvent): Promise<void>;
  told(type: string, orderId: string): CloudEvent<Wire>[];
  stop(): Promise<void>;
}

export interface ConfirmBody {
  readonly orderId: string;
  readonly paymentKey: string;
  readonly amount?: number;
  readonly storeId?: string;
  readonly currency?: string;
}

export async function startPayment(
  sandbox: SandboxProcess,
  change: Partial<PaymentOptions> = {},
  /** `start: false`: its relay, consumer and jobs stand still until `context.start()`. */
  o: { start?: boolean } = {},
): Promise<PaymentFixture> {
  const database = await testDatabase([messagingMigrations, httpMigrations, paymentMigrations]);
  const busDatabase = await testDatabase([embeddedBusMigrations]);
  const bus = createEmbeddedBus({ database: busDatabase, log: silentLog });
  const events: CloudEvent[] = [];
  const tail = await bus.tail({
    topics: ['hiorder.payment.payment'],
    onEvent: (event) => void events.push(event),
  });
  const ordering = createServiceAuth({ secret: SERVICE_SECRET, self: 'ordering' });
  const make = (more: Partial<PaymentOptions>): Context<Http> =>
    createPayment({
      ...{ database, bus, verifier: trusting, log: silentLog, clock: systemClock, timing: quickTiming },
      service: createServiceAuth({ secret: SERVICE_SECRET, self: 'payment' }),
      // Long: on a slow machine, too, only what a test breaks is broken. Who tests a deadline sets its own.
      provider: { ...sandbox.settings, confirmDeadlineMs: 60_000, findDeadlineMs: 60_000 },
      // Tests break the provider on purpose; the one about the circuit sets its own.
      circuit: { minimumCalls: 10_000 },
      ...change,
      ...more,
    });
  const context = make({});
  if (o.start !== false) await context.start();

  return {
    ...{ database, busDatabase, events, context, another: (more = {}) => make(more) },
    async confirm(call, target = context) {
      const answer = await target.http.inject({
        method: 'POST',
        url: '/internal/payments/confirm',
        headers: { authorization: `Bearer ${ordering.sign('payment')}` },
        payload: { storeId: STORE, amount: 12_000, currency: 'KRW', ...call },
      });
      return { status: answer.statusCode, body: answer.json() };
    },
    async call(method, url, { token, body, key }) {
      const headers = {
        authorization: `Bearer ${token}`,
        ...(key !== undefined && { 'idempotency-key': key }),
      };
      const answer = await context.http.inject({ method, url, headers, ...(body && { payload: body }) });
      const replayed = answer.headers['idempotency-replayed'] === 'true';
      return { status: answer.statusCode, body: answer.json(), replayed };
    },
    tell: (event) => bus.publish(outboxRows('ordering', [event])),
    told: (type, orderId) =>
      events.filter(
        (event) =>
          event.type === `hiorder.payment.${type}.v1` &&
          (event.data as { orderId: string }).orderId === orderId,
      ),
    async stop() {
      await context.stop();
      await tail.stop();
      await bus.close();
      await database.drop();
      await busDatabase.drop();
    },
  };
}
