import {
  createHttp,
  idempotencyCleanup,
  type Http,
  type ServiceAuth,
  type TokenVerifier,
} from '@hiorder/http';
import { newId, type Clock, type Context, type ContextHealth, type Log } from '@hiorder/kernel';
import {
  appendOutbox,
  startConsumer,
  startRelay,
  type Consumer,
  type EventBus,
  type Relay,
} from '@hiorder/messaging';
import type { Database, MigrationSet } from '@hiorder/postgres';
import { subscriptions } from './adapters/in/events/subscriptions.ts';
import { categoryRoutes } from './adapters/in/http/category-routes.ts';
import { guestMenuRoutes } from './adapters/in/http/guest-menu-routes.ts';
import { itemRoutes } from './adapters/in/http/item-routes.ts';
import { mediaRoute } from './adapters/in/http/media-route.ts';
import { photoRoute } from './adapters/in/http/photo-route.ts';
import { runJobs } from './adapters/in/jobs/run-jobs.ts';
import { photosInFiles } from './adapters/out/files/photos.files.ts';
import { sharpStudio } from './adapters/out/images/photo-studio.sharp.ts';
import { postgresCategories } from './adapters/out/postgres/categories.postgres.ts';
import { postgresItems } from './adapters/out/postgres/items.postgres.ts';
import { postgresMenuReader } from './adapters/out/postgres/menu-reader.postgres.ts';
import { postgresStores } from './adapters/out/postgres/stores.postgres.ts';
import { createGuestMenus } from './application/queries/guest-menu.ts';
import { createPhotoVariants } from './application/queries/photo-variants.ts';
import { seedDemoMenu } from './demo/seed-demo-menu.ts';

export const menuMigrations: MigrationSet = {
  name: 'menu',
  directory: new URL('../migrations/', import.meta.url),
};

export interface MenuOptions {
  readonly database: Database;
  readonly bus: EventBus;
  readonly verifier: TokenVerifier;
  readonly service?: ServiceAuth;
  readonly log: Log;
  readonly clock: Clock;
  /** Where pictures are kept; replicas share it. */
  readonly photosDir: string;
}

export interface MenuContext extends Context<Http> {
  /** Gives a store the demo menu with its pictures, once. */
  seedDemo(storeId: string): Promise<void>;
}

export function createMenu(o: MenuOptions): MenuContext {
  const { database, bus, verifier } = o;
  const log = o.log.child({ context: 'menu' });
  const deps = {
    unitOfWork: database,
    stores: postgresStores,
    categories: postgresCategories,
    items: postgresItems,
    outbox: { append: (tx, events) => appendOutbox(tx, 'menu', events) },
    reader: postgresMenuReader(database),
    files: photosInFiles(o.photosDir),
    studio: sharpStudio,
    clock: o.clock,
    newId,
  } satisfies Parameters<typeof photoRoute>[1];

  let running: { relay: Relay; consumer: Consumer; jobs: { stop(): Promise<void> } } | undefined;
  const health = async (): Promise<ContextHealth> => {
    const reachable = await database.pool.query('select 1').then(
      () => 'ok',
      () => 'the database cannot be reached',
    );
    const started = running === undefined ? 'not started' : 'ok';
    return { ready: reachable === 'ok' && started === 'ok', parts: { database: reachable, work: started } };
  };

  const http = createHttp({ context: 'menu', log, verifier, database, ready: health });
  guestMenuRoutes(http, createGuestMenus(deps.reader));
  categoryRoutes(http, deps);
  itemRoutes(http, deps);
  photoRoute(http, deps);
  mediaRoute(http, createPhotoVariants(deps));

  return {
    name: 'menu',
    http,
    health,
    seedDemo: (storeId) => seedDemoMenu(deps, storeId),
    async start() {
      if (running !== undefined) return;
      const relay = startRelay({ database, bus, context: 'menu', log });
      const group = { bus, database, group: 'menu', log };
      const consumer = await startConsumer({ ...group, subscriptions: subscriptions(deps) });
      running = { relay, consumer, jobs: runJobs([idempotencyCleanup(database)], log) };
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
