import type { ContextHealth } from '@hiorder/kernel';
import type { EventBus } from '@hiorder/messaging';
import type { Database } from '@hiorder/postgres';
import { within } from './within.ts';

const PATIENCE_MS = 1_500;

/**
 * Ready: it runs, its database answers, and the bus has been reached since it started. A bus that is lost later is named
 * but takes nobody out of service: what is to be told waits in the outbox.
 */
export function healthOf(o: {
  database: Database;
  bus: Pick<EventBus, 'health'>;
  started(): boolean;
}): () => Promise<ContextHealth> {
  let busSeen = false;
  return async () => {
    const [database, bus] = await Promise.all([databaseState(o.database), busState(o.bus)]);
    busSeen ||= bus === 'ok';
    const work = o.started() ? 'ok' : 'not started';
    return { ready: database === 'ok' && busSeen && work === 'ok', parts: { database, bus, work } };
  };
}

const databaseState = (database: Database): Promise<string> =>
  within(() => database.pool.query('select 1').then(() => 'ok'), {
    ms: PATIENCE_MS,
    otherwise: 'the database cannot be reached',
  });

const busState = (bus: Pick<EventBus, 'health'>): Promise<string> =>
  within(() => bus.health().then(({ ok, detail }) => (ok ? 'ok' : detail)), {
    ms: PATIENCE_MS,
    otherwise: 'the bus cannot be reached',
  });
