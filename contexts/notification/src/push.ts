import type { Http } from '@hiorder/http';
import type { Clock, Log } from '@hiorder/kernel';
import type { EventBus } from '@hiorder/messaging';
import type { Database } from '@hiorder/postgres';
import { createWork, type Work } from '@hiorder/work';
import webPush from 'web-push';
import { subscriptions } from './adapters/in/events/subscriptions.ts';
import { pushRoutes } from './adapters/in/http/push-routes.ts';
import { postgresPushDesk } from './adapters/out/postgres/push-desk.postgres.ts';
import { vapidKeys } from './adapters/out/postgres/vapid-keys.postgres.ts';
import { webPushService } from './adapters/out/web-push/web-push.ts';
import type { VapidKeys } from './application/ports/push-service.ts';
import { sendDue } from './application/send-due.ts';
import { PUSH_SERVICES } from './domain/push-services.ts';

export interface PushOptions {
  readonly bus: EventBus;
  readonly database: Database;
  /** As people reach the installation; told to push services when it is https. */
  readonly publicUrl: string;
  /** Instead of the known ones. */
  readonly services?: readonly string[];
  /** How often is looked for what is to be sent. Default 1 s. */
  readonly everyMs?: number;
}

export interface PushPart {
  readonly work: Work;
  addRoutes(http: Http): void;
}

/** Push services want to know who calls. */
const PROJECT = 'https://hiorder.dev';

/** Wakes phones whose app is closed. Live streams do not depend on it, nor on its database. */
export function createPush(o: PushOptions & { clock: Clock; log: Log }): PushPart {
  const { database, bus, clock, log, publicUrl } = o;
  const desk = postgresPushDesk(database);
  let known: VapidKeys | undefined;
  const keys = async () => (known ??= await vapidKeys(database, webPush.generateVAPIDKeys));
  const subject = publicUrl.startsWith('https://') ? publicUrl : PROJECT;
  const service = webPushService({ subject, keys, log });
  const work = createWork({
    // A group of its own: live streams share the events in another way.
    ...{ context: 'notification-push', database, bus, log, subscriptions: subscriptions({ desk, clock }) },
    jobs: [
      {
        name: 'send-pushes',
        everyMs: o.everyMs ?? 1_000,
        run: () => sendDue({ desk, service, log }),
      },
    ],
  });
  return {
    work,
    addRoutes(http) {
      const publicKey = async () => (await keys()).publicKey;
      pushRoutes(http, { desk, services: o.services ?? PUSH_SERVICES, publicKey });
      work.addRoutes(http);
    },
  };
}
