import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { createServiceAuth, httpMigrations } from '@hiorder/http';
import { systemClock, type NewEvent } from '@hiorder/kernel';
import {
  createEmbeddedBus,
  embeddedBusMigrations,
  messagingMigrations,
  outboxRows,
} from '@hiorder/messaging';
import { eventually, silentLog, testDatabase, type TestDatabase } from '@hiorder/testing';
import { createNotification, notificationMigrations } from '../index.ts';
import { pushEndpoint } from './push-endpoint.ts';
import { patient } from './running-notification.ts';
import { believing } from './tokens.ts';

export interface PushWorld {
  readonly database: TestDatabase;
  /** The context with a push service of its own, until the test is over. */
  started(t: TestContext): Promise<PushStarted>;
  /** Resolves when all of it has been heard. */
  tell(...events: NewEvent[]): Promise<void>;
  nothingWaits(): Promise<void>;
  close(): Promise<void>;
}

type Ask = (
  method: 'GET' | 'PUT' | 'DELETE',
  path: string,
  token: string,
  body?: object,
) => Promise<{ status: number; body: unknown }>;
export type PushStarted = Awaited<ReturnType<typeof pushEndpoint>> & { readonly ask: Ask };

export async function pushWorld(): Promise<PushWorld> {
  const log = await testDatabase([embeddedBusMigrations]);
  const database = await testDatabase([messagingMigrations, httpMigrations, notificationMigrations]);
  const bus = createEmbeddedBus({ database: log, log: silentLog });

  async function started(t: TestContext): Promise<PushStarted> {
    const endpoint = await pushEndpoint(t);
    const context = createNotification({
      ...{ bus, verifier: believing, log: silentLog, clock: systemClock },
      service: createServiceAuth({ secret: 'a secret between the services of a test', self: 'notification' }),
      push: {
        ...{ bus, database, everyMs: 50 },
        publicUrl: 'https://order.example',
        services: [endpoint.origin],
      },
    });
    await context.start();
    t.after(() => context.stop());
    const ask: Ask = async (method, path, token, body) => {
      const headers = { authorization: `Bearer ${token}`, 'accept-language': 'en-GB' };
      const answer = await context.http.inject({
        ...{ method, url: `/api/${path}`, headers },
        ...(body && { payload: body }),
      });
      return { status: answer.statusCode, body: answer.body === '' ? null : answer.json<unknown>() };
    };
    return { ...endpoint, ask };
  }

  return {
    database,
    started,
    async tell(...events) {
      const rows = events.flatMap((event) => outboxRows('test', [event]));
      await bus.publish(rows);
      const ids = rows.map((row) => row.event.id);
      await eventually(async () => {
        const heard = 'select count(*)::int as n from inbox where event_id = any ($1)';
        const { rows: found } = await database.pool.query<{ n: number }>(heard, [ids]);
        assert.equal(found[0]?.n, ids.length);
      }, patient);
    },
    nothingWaits: () =>
      eventually(async () => {
        assert.equal((await database.pool.query('select 1 from push_delivery')).rowCount, 0);
      }, patient),
    async close() {
      await bus.close();
      await database.drop();
      await log.drop();
    },
  };
}
