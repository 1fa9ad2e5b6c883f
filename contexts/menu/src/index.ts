import {
  createHttp,
  type Http,
  type ServiceAuth,
  type ServiceClient,
  type TokenVerifier,
} from '@hiorder/http';
import { newId, type Clock, type Context, type Log } from '@hiorder/kernel';
import type { EventBus } from '@hiorder/messaging';
import type { Database, MigrationSet } from '@hiorder/postgres';
import { contextOf, createWork } from '@hiorder/work';
import { subscriptions } from './adapters/in/events/subscriptions.ts';
import { categoryRoutes } from './adapters/in/http/category-routes.ts';
import { guestMenuRoutes } from './adapters/in/http/guest-menu-routes.ts';
import { itemRoutes } from './adapters/in/http/item-routes.ts';
import { mediaRoute } from './adapters/in/http/media-route.ts';
import { optionGroupRoutes } from './adapters/in/http/option-group-routes.ts';
import { photoRoute } from './adapters/in/http/photo-route.ts';
import { photosInFiles } from './adapters/out/files/photos.files.ts';
import { sharpStudio } from './adapters/out/images/photo-studio.sharp.ts';
import { popularity } from './adapters/out/insight-client/popularity.http.ts';
import { postgresCategories } from './adapters/out/postgres/categories.postgres.ts';
import { postgresItemsToTell } from './adapters/out/postgres/items-to-tell.postgres.ts';
import { postgresItems } from './adapters/out/postgres/items.postgres.ts';
import { postgresMenuReader } from './adapters/out/postgres/menu-reader.postgres.ts';
import { postgresOptionsToPutBack } from './adapters/out/postgres/options-to-put-back.postgres.ts';
import { postgresOutbox } from './adapters/out/postgres/outbox.postgres.ts';
import { postgresSharedGroups } from './adapters/out/postgres/shared-groups.postgres.ts';
import { postgresStores } from './adapters/out/postgres/stores.postgres.ts';
import { createGuestMenus } from './application/queries/guest-menu.ts';
import { putOptionsBack } from './application/put-options-back.ts';
import { createPhotoVariants } from './application/queries/photo-variants.ts';
import { tellItemsAgain } from './application/tell-items-again.ts';
import { seedDemoMenu } from './demo/seed-demo-menu.ts';

export const menuMigrations: MigrationSet = {
  name: 'menu',
  directory: new URL('../migrations/', import.meta.url),
};

export interface MenuOptions {
  readonly database: Database;
  readonly bus: EventBus;
  readonly verifier: TokenVerifier;
  readonly service: ServiceAuth;
  /** The context `insight`. */
  readonly insight: ServiceClient;
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
  const { database, bus, verifier, service } = o;
  const log = o.log.child({ context: 'menu' });
  const deps = {
    unitOfWork: database,
    stores: postgresStores,
    categories: postgresCategories,
    items: postgresItems,
    sharedGroups: postgresSharedGroups,
    optionsToPutBack: postgresOptionsToPutBack,
    outbox: postgresOutbox,
    reader: postgresMenuReader(database),
    files: photosInFiles(o.photosDir),
    studio: sharpStudio,
    clock: o.clock,
    newId,
  } satisfies Parameters<typeof photoRoute>[1];

  const tellAgain = tellItemsAgain({ ...deps, itemsToTell: postgresItemsToTell });
  const putBack = putOptionsBack(deps);
  const work = createWork({
    ...{ context: 'menu', database, bus, log },
    subscriptions: subscriptions(deps),
    jobs: [
      { name: 'tell-items-again', everyMs: 5_000, run: async () => void (await tellAgain()) },
      { name: 'put-options-back', everyMs: 5_000, run: async () => void (await putBack()) },
    ],
  });
  const http = createHttp({ context: 'menu', log, verifier, service, database, ready: work.health });
  guestMenuRoutes(http, createGuestMenus(deps.reader), popularity(o.insight));
  categoryRoutes(http, deps);
  itemRoutes(http, deps);
  optionGroupRoutes(http, deps);
  photoRoute(http, deps);
  mediaRoute(http, createPhotoVariants(deps));

  work.addRoutes(http);

  return {
    ...contextOf({ name: 'menu', http, work }),
    seedDemo: (storeId) => seedDemoMenu(deps, storeId),
  };
}
