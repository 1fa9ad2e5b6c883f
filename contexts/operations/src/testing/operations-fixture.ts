import { topicTable } from '@hiorder/contracts';
import { fixedClock, type CloudEvent, type Context, type NewEvent } from '@hiorder/kernel';
import { createServiceAuth, httpMigrations, type Http, type TokenVerifier } from '@hiorder/http';
import {
  createEmbeddedBus,
  embeddedBusMigrations,
  messagingMigrations,
  outboxRows,
  type EventBus,
} from '@hiorder/messaging';
import { eventually, silentLog, testDatabase, type TestDatabase, type Wire } from '@hiorder/testing';
import { createOperations, operationsMigrations, type OperationsOptions } from '../index.ts';
import { minute } from './sample-orders.ts';
import type { Place } from './told-events.ts';

/** Believes the claims that a test writes into its token. */
const trusting: TokenVerifier = {
  verify: async (token) => JSON.parse(Buffer.from(token, 'base64url').toString('utf8')),
};
export const tokenOf = (store: string, role = 'staff', sub = `${role}-1`): string =>
  Buffer.from(JSON.stringify({ sub, role, store, name: '지우', jti: sub, exp: 4_102_444_800 })).toString(
    'base64url',
  );

/** A guest's of that party. */
export const guestToken = ({ storeId, tableId, tableSessionId }: Place, sub = 'guest-0'): string =>
  Buffer.from(
    JSON.stringify({
      ...{ sub, role: 'guest', store: storeId, table: tableId, tableSession: tableSessionId },
      ...{ name: '졸린 수달', jti: sub, exp: 4_102_444_800 },
    }),
  ).toString('base64url');

export interface Answer {
  readonly status: number;
  readonly body: Wire;
  readonly replayed: boolean;
}
export interface CallOptions {
  readonly token: string;
  readonly body?: object;
  readonly key?: string;
  readonly ifMatch?: number;
}

export interface OperationsFixture {
  readonly context: ReturnType<typeof createOperations>;
  /** Another process of it, not started yet. */
  replica(): Context<Http>;
  readonly database: TestDatabase;
  readonly bus: EventBus;
  readonly clock: ReturnType<typeof fixedClock>;
  /** Everything operations has published. */
  readonly events: CloudEvent<Wire>[];
  /** As the other contexts tell it; resolves, with what was on the bus, when operations has heard. */
  tell(...events: NewEvent[]): Promise<CloudEvent[]>;
  call(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, o: CallOptions): Promise<Answer>;
  /** Once this one's context is stopped: what a replay of the log makes of an empty database. */
  rebuild(): Promise<OperationsFixture>;
  stop(): Promise<void>;
}

export async function startOperations(
  o: Pick<OperationsOptions, 'printing'> = {},
): Promise<OperationsFixture> {
  const log = await testDatabase([embeddedBusMigrations]);
  const fixture = await on(log, { clock: fixedClock(minute(10)), ...o });
  return {
    ...fixture,
    async stop() {
      await fixture.stop();
      await log.drop();
    },
  };
}

async function on(
  log: TestDatabase,
  { clock, ...o }: { clock: ReturnType<typeof fixedClock> } & Pick<OperationsOptions, 'printing'>,
): Promise<OperationsFixture> {
  const database = await testDatabase([messagingMigrations, httpMigrations, operationsMigrations]);
  // A session with the log of its own, as another process has.
  const bus = createEmbeddedBus({ database: log, log: silentLog });
  const events: CloudEvent<Wire>[] = [];
  const topics = Object.keys(topicTable.topics).filter((topic) => topic.startsWith('hiorder.operations.'));
  await bus.tail({ topics, onEvent: (event) => void events.push(event) });
  const service = createServiceAuth({
    secret: 'a secret between the services of a test',
    self: 'operations',
  });
  const replica = () =>
    createOperations({ ...o, database, bus, verifier: trusting, service, log: silentLog, clock });
  const context = replica();
  await context.start();
  const heard = (ids: readonly string[]) => async (): Promise<void> => {
    const { rows } = await database.pool.query('select 1 from inbox where event_id = any ($1)', [ids]);
    if (rows.length < ids.length) throw new Error(`heard ${rows.length} of ${ids.length}`);
  };

  return {
    ...{ context, replica, database, bus, clock, events },
    async tell(...told) {
      const rows = told.flatMap((event) => outboxRows('test', [event]));
      await bus.publish(rows);
      const sent = rows.map((row) => row.event);
      await eventually(heard(sent.map((event) => event.id)));
      return sent;
    },
    async call(method, url, { token, body, key, ifMatch }) {
      const headers = {
        authorization: `Bearer ${token}`,
        ...(key !== undefined && { 'idempotency-key': key }),
        ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
      };
      const answer = await context.http.inject({ method, url, headers, ...(body && { payload: body }) });
      const replayed = answer.headers['idempotency-replayed'] === 'true';
      return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json(), replayed };
    },
    async rebuild() {
      await bus.rewind('operations');
      return on(log, { clock, ...o });
    },
    async stop() {
      await context.stop();
      await bus.close();
      await database.drop();
    },
  };
}
