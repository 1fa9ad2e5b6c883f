import { createServiceAuth, httpMigrations, type Http, type TokenVerifier } from '@hiorder/http';
import { fixedClock, newTrace, withTrace, type Context, type NewEvent } from '@hiorder/kernel';
import {
  createEmbeddedBus,
  embeddedBusMigrations,
  messagingMigrations,
  outboxRows,
  type BusAdministration,
  type EventBus,
} from '@hiorder/messaging';
import { eventually, silentLog, testDatabase, type TestDatabase, type Wire } from '@hiorder/testing';
import { createInsight, insightMigrations } from '../index.ts';

/** Believes the claims that a test writes into its token. */
const trusting: TokenVerifier = {
  verify: async (token) => JSON.parse(Buffer.from(token, 'base64url').toString('utf8')),
};
export const tokenOf = (store: string, role = 'manager'): string =>
  Buffer.from(JSON.stringify({ sub: `${role}-1`, role, store, jti: role, exp: 4_102_444_800 })).toString(
    'base64url',
  );

/** What is told meanwhile was asked for by a manager. */
export const asManager = <T>(work: () => Promise<T>): Promise<T> =>
  withTrace({ ...newTrace(), caller: { id: 'minji', role: 'manager', name: '민지' } }, work);

export interface Answer {
  readonly status: number;
  readonly body: Wire;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}
export interface AskOptions {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface InsightFixture {
  readonly context: Context<Http>;
  readonly database: TestDatabase;
  /** The database of the log. */
  readonly log: TestDatabase;
  readonly bus: EventBus & BusAdministration;
  readonly clock: ReturnType<typeof fixedClock>;
  /** As the other contexts tell it, in this order; resolves when insight has heard all of it. */
  tell(...events: NewEvent[]): Promise<void>;
  get(url: string, o?: AskOptions): Promise<Answer>;
  /** Once this one's context is stopped: what a replay of the log makes of an empty database. */
  rebuild(): Promise<InsightFixture>;
  stop(): Promise<void>;
}

/** It is noon in Seoul on Thursday, 12 March 2026. */
export const NOON = '2026-03-12T03:00:00.000Z';

export async function startInsight(now = NOON): Promise<InsightFixture> {
  const log = await testDatabase([embeddedBusMigrations]);
  const fixture = await on(log, fixedClock(now));
  return {
    ...fixture,
    async stop() {
      await fixture.stop();
      await log.drop();
    },
  };
}

/** Another replica: the same database, the same log, sessions of its own. */
export async function joinInsight({ log, clock, database }: InsightFixture): Promise<InsightFixture> {
  return on(log, clock, { ...database, drop: async () => undefined });
}

async function on(
  log: TestDatabase,
  clock: ReturnType<typeof fixedClock>,
  shared?: TestDatabase,
): Promise<InsightFixture> {
  const database = shared ?? (await testDatabase([messagingMigrations, httpMigrations, insightMigrations]));
  // A session with the log of its own, as another process has.
  const bus = createEmbeddedBus({ database: log, log: silentLog });
  const service = createServiceAuth({ secret: 'a secret between the services of a test', self: 'insight' });
  const context = createInsight({ database, bus, verifier: trusting, service, log: silentLog, clock });
  await context.start();
  return {
    ...{ context, database, log, bus, clock },
    async tell(...told) {
      const rows = told.flatMap((event) => outboxRows('test', [event]));
      await bus.publish(rows);
      await untilHeard(
        database,
        rows.map((row) => row.event.id),
      );
    },
    async get(url, { token, headers } = {}) {
      const sent = { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) };
      const answer = await context.http.inject({ method: 'GET', url, headers: sent });
      const isJson = String(answer.headers['content-type']).includes('json');
      const body: unknown = isJson ? answer.json() : undefined;
      return { status: answer.statusCode, body, text: answer.body, headers: answer.headers };
    },
    async rebuild() {
      await bus.rewind('insight');
      return on(log, clock);
    },
    async stop() {
      await context.stop();
      await bus.close();
      await database.drop();
    },
  };
}

/** @throws when one of them was parked. */
async function untilHeard({ pool }: TestDatabase, ids: readonly string[]): Promise<void> {
  const heard = async (): Promise<void> => {
    const { rows } = await pool.query<{ n: number }>(
      'select count(*)::int as n from inbox where event_id = any ($1)',
      [ids],
    );
    const n = rows[0]?.n ?? 0;
    if (n < ids.length) throw new Error(`heard ${n} of ${ids.length}`);
  };
  // Asking for thousands takes long itself.
  await eventually(heard, { everyMs: 20 + ids.length / 10 });
  const parked = 'select error from dead_letter where event_id = any ($1)';
  const { rows } = await pool.query<{ error: string }>(parked, [ids]);
  if (rows[0]) throw new Error(`parked: ${rows[0].error}`);
}
