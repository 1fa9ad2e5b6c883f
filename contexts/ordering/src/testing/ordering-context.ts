import { menuItemPublished, storeRegistered, type Principal } from '@hiorder/contracts';
import type { GrpcService } from '@hiorder/grpc';
import {
  createServiceAuth,
  httpMigrations,
  type Http,
  type ServiceAnswer,
  type TokenVerifier,
} from '@hiorder/http';
import { fixedClock, newId, type CloudEvent, type EventDefinition } from '@hiorder/kernel';
import { messagingMigrations, type EventBus } from '@hiorder/messaging';
import { silentLog, testDatabase, type TestDatabase, type Wire } from '@hiorder/testing';
import type { Static } from 'typebox';
import { subscriptions } from '../adapters/in/events/subscriptions.ts';
import { placingDesk } from '../adapters/out/postgres/placing/placing-desk.postgres.ts';
import { postgresPorts } from '../adapters/out/postgres/ports.postgres.ts';
import { tossCheckout } from '../adapters/out/checkout/checkout.toss.ts';
import { payments } from '../adapters/out/payment-client/payments.http.ts';
import { orderingApp, type OrderingApp } from '../application/ordering-app.ts';
import type { Ports } from '../application/ports/ports.ts';
import type { MenuItem } from '../domain/menu/menu-item.ts';
import { createOrdering, orderingMigrations } from '../index.ts';
import { NOON } from './ordering.fixture.ts';
import { fixtureMenu } from './menu.fixture.ts';

/** What payment answers in a test; by default it approves everything, once per order. */
export type AnswerPayment = (body: {
  orderId: string;
  paymentKey: string;
  amount: number;
}) => Promise<ServiceAnswer>;

export interface OrderingFixture {
  readonly database: TestDatabase;
  readonly clock: ReturnType<typeof fixedClock>;
  readonly ports: Ports;
  readonly app: OrderingApp;
  readonly http: Http;
  readonly grpc: GrpcService;
  readonly service: ReturnType<typeof createServiceAuth>;
  answerPayment(answer: AnswerPayment): void;
  /** Hands an event to the policy that listens to it, in a transaction of its own. */
  hear<D extends EventDefinition>(definition: D, data: Static<D['schema']>): Promise<void>;
  /** What is waiting in the outbox, oldest first: all of it, or of one store or subject. */
  events(of?: Pick<Partial<CloudEvent>, 'storeid' | 'subject'>): Promise<CloudEvent<Wire>[]>;
  close(): Promise<void>;
  /** A store with the fixture's menu; its items' ids are the fixture's. */
  openStore(o?: { paymentMode?: 'prepay' | 'postpay'; dayEndsAt?: string }): Promise<string>;
}

export const approving: AnswerPayment = async ({ orderId, amount }) => ({
  status: 200,
  body: { paymentId: `payment-${orderId}`, provider: 'toss', amount, approvedAt: NOON.toISOString() },
});

const CHECKOUT = { provider: 'toss', clientKey: 'test_ck', sandboxPath: '/sandbox/checkout' } as const;

/** The whole context on a database of its own, with the clock in the test's hands and payment played. */
export async function orderingFixture(
  o: { poolSize?: number; orderExpirySeconds?: number } = {},
): Promise<OrderingFixture> {
  const database = await testDatabase([messagingMigrations, httpMigrations, orderingMigrations], {
    poolSize: o.poolSize ?? 20,
  });
  const clock = fixedClock(NOON);
  const ports = postgresPorts(database, { clock, newId });
  const service = createServiceAuth({ secret: 'a secret between services of a test', self: 'ordering' });
  let answer = approving;
  const payment = {
    call: ({ body }: { body?: unknown }) => answer(body as Parameters<AnswerPayment>[0]),
  };
  const expiry = { orderExpirySeconds: o.orderExpirySeconds ?? 600 };
  const context = createOrdering({
    ...{ database, clock, service, payment, verifier: readingTokens, bus: noBus, log: silentLog },
    ...{ checkout: CHECKOUT, ...expiry },
  });
  const app = orderingApp({
    ...{ ...ports, unit: database, desk: placingDesk({ database, menus: ports.menus }), ...expiry },
    ...{ log: silentLog, payments: payments(payment, silentLog), checkout: tossCheckout(CHECKOUT) },
  });
  const policies = subscriptions(ports, silentLog);
  const fixture: OrderingFixture = {
    ...{ database, clock, ports, app, service, http: context.http, grpc: context.grpc },
    answerPayment(next) {
      answer = next;
    },
    hear: (definition, data) =>
      database.transaction(async (tx) => {
        const listening = policies.find((policy) => policy.definition.type === definition.type);
        if (!listening) throw new Error(`Nobody listens to ${definition.type}`);
        await listening.handle({ type: definition.type, data } as CloudEvent, tx);
      }),
    async events(of = {}) {
      const { rows } = await database.pool.query<{ event: CloudEvent }>(
        'select event from outbox where event @> $1 order by id',
        [JSON.stringify(of)],
      );
      return rows.map((row) => row.event);
    },
    openStore: (store = {}) => openStore(fixture, store),
    async close() {
      await context.http.close();
      await database.drop();
    },
  };
  return fixture;
}

async function openStore(
  fixture: OrderingFixture,
  o: { paymentMode?: 'prepay' | 'postpay'; dayEndsAt?: string },
): Promise<string> {
  const { hear, clock, database } = fixture;
  const storeId = newId();
  const at = clock.now().toISOString();
  await hear(storeRegistered, {
    ...{
      storeId,
      name: '한식당',
      locale: 'ko',
      currency: 'KRW',
      timeZone: 'Asia/Seoul',
      accent: '#F04E23',
      at,
    },
    ...{ dayEndsAt: o.dayEndsAt ?? '05:00', paymentMode: o.paymentMode ?? 'prepay' },
  });
  let published = publishedIn.get(database);
  if (!published) publishedIn.set(database, (published = publishMenu(fixture)));
  await database.pool.query(COPY_MENU, [await published, storeId]);
  return storeId;
}

/** The store of each database whose menu came by events, one by one; the others' menus are copies of it. */
const publishedIn = new WeakMap<TestDatabase, Promise<string>>();

async function publishMenu({ hear, database }: OrderingFixture): Promise<string> {
  const storeId = newId();
  for (const item of fixtureMenu.values()) await hear(menuItemPublished, publishedItem({ ...item, storeId }));
  await database.pool.query(`update menu_item set on_sale = false where store_id = $1 and id = 'gone'`, [
    storeId,
  ]);
  return storeId;
}

const copyOf = (table: string): string =>
  `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('store_id', $2::text))).*
   from ${table} t where store_id = $1`;
const COPY_MENU = `with items as (${copyOf('menu_item')}), stocks as (${copyOf('stock')}) ${copyOf('menu_version')}`;

export function publishedItem(
  item: MenuItem,
  initialStock: number | null = null,
): Static<typeof menuItemPublished.schema> {
  const {
    id: itemId,
    storeId,
    version,
    names: name,
    price,
    course,
    needsMain,
    oncePerTable,
    adultOnly,
    station,
  } = item;
  return {
    ...{
      itemId,
      storeId,
      version,
      name,
      price,
      course,
      needsMain,
      oncePerTable,
      adultOnly,
      station,
      initialStock,
    },
    // Absent in events of before there were such hours.
    ...(item.availableHours && {
      availableHours: item.availableHours.map(({ days, ...times }) => ({ days: [...days], ...times })),
    }),
    ...{ categoryId: item.categoryId ?? 'category', description: {}, publishedAt: NOON.toISOString() },
    optionGroups: item.optionGroups.map(({ id, names, min, max, options }) => ({
      ...{ id, name: names, min, max },
      options: options.map((option) => ({
        ...{ id: option.id, name: option.names, priceDelta: option.priceDelta, soldOut: option.soldOut },
        allergens: [],
      })),
    })),
  };
}

/** Tokens of tests are their own claims. */
export const tokenOf = (claims: Partial<Principal> & Pick<Principal, 'sub' | 'role' | 'store'>): string =>
  Buffer.from(JSON.stringify({ jti: 'jti', exp: 4_000_000_000, ...claims })).toString('base64url');

const readingTokens: TokenVerifier = {
  verify: async (token) => JSON.parse(Buffer.from(token, 'base64url').toString()),
};

const unused = (): never => {
  throw new Error('The fixture starts no consumer and no relay');
};
const noBus: EventBus = {
  ...{ publish: unused, subscribe: unused, tail: unused, health: unused },
  close: async () => undefined,
};
