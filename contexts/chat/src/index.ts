import { createHttp, type Http, type ServiceAuth, type TokenVerifier } from '@hiorder/http';
import type { Clock, Context, ContextHealth, Log } from '@hiorder/kernel';
import type { EventBus } from '@hiorder/messaging';
import type { Database, MigrationSet } from '@hiorder/postgres';
import type { Redis } from '@hiorder/redis';
import { measure } from '@hiorder/telemetry';
import { createWork } from '@hiorder/work';
import { subscriptions } from './adapters/in/events/subscriptions.ts';
import { guestRoutes } from './adapters/in/http/guest-routes.ts';
import { inboxRoute } from './adapters/in/http/inbox-route.ts';
import { settingsRoutes } from './adapters/in/http/settings-routes.ts';
import { staffRoutes } from './adapters/in/http/staff-routes.ts';
import { socketRoute } from './adapters/in/ws/socket-route.ts';
import { tellBy } from './adapters/out/bus/tell-by-bus.ts';
import { lmdbMessageLog } from './adapters/out/lmdb/message-log.lmdb.ts';
import { memoryLiveLine } from './adapters/out/memory/live-line.memory.ts';
import { redisLiveLine } from './adapters/out/redis/live-line.redis.ts';
import { redisMessageLog } from './adapters/out/redis/message-log.redis.ts';
import { postgresDirectory } from './adapters/out/postgres/directory.postgres.ts';
import { postgresSettings } from './adapters/out/postgres/settings.postgres.ts';
import type { ChatDependencies } from './application/dependencies.ts';
import { forgetOldConversations } from './application/forget-old-conversations.ts';
import type { LiveLine } from './application/ports/live-line.ts';
import type { MessageLog } from './application/ports/message-log.ts';
import { startTelling, type Teller } from './application/tell-others.ts';
import type { Pace } from './domain/posting-rules.ts';

export const chatMigrations: MigrationSet = {
  name: 'chat',
  directory: new URL('../migrations/', import.meta.url),
};

export interface ChatOptions {
  readonly database: Database;
  readonly bus: EventBus;
  readonly verifier: TokenVerifier;
  readonly service: ServiceAuth;
  readonly log: Log;
  readonly clock: Clock;
  /** Where all replicas keep the messages. Without it they lie in `directory`, and there is one process. */
  readonly redis?: Redis | undefined;
  readonly directory: string;
  /** How fast one guest may write. Default 20 messages in 30 s. */
  readonly pace?: Pace | 'any';
}

const PACE: Pace = { messages: 20, withinMs: 30_000 };
const DAY_MS = 24 * 60 * 60 * 1_000;

/** The table and the staff write to each other. */
export function createChat(o: ChatOptions): Context<Http> {
  const { database, bus, verifier, service, clock } = o;
  const log = o.log.child({ context: 'chat' });
  const { messages, line } = keeping(o);
  const unmeasure = measure({
    name: 'hiorder_chat_waiting',
    help: 'Messages and read marks that other contexts have not been told of yet',
    read: messages.waiting,
  });
  let teller: Teller | undefined;
  const deps: ChatDependencies = {
    ...{ log: messages, line, directory: postgresDirectory(database), clock },
    pace: o.pace === 'any' ? undefined : (o.pace ?? PACE),
    wake: () => teller?.wake(),
  };
  const forget = {
    name: 'forget-old-conversations',
    everyMs: DAY_MS,
    run: () => forgetOldConversations(deps),
  };
  const work = createWork({
    ...{ context: 'chat', database, bus, log, subscriptions: subscriptions(deps), jobs: [forget] },
  });
  const health = healthWith(work.health, messages);
  const http = createHttp({ context: 'chat', log, verifier, service, database, ready: health });
  const settings = postgresSettings(database);
  guestRoutes(http, { ...deps, database, settings });
  settingsRoutes(http, { clock, settings });
  staffRoutes(http, { ...deps, database });
  inboxRoute(http, deps);
  socketRoute(http, { ...deps, line, verifier, logger: log });
  work.addRoutes(http);
  const onError = (err: unknown): void =>
    log.warn({ err }, 'messages are not told to others yet, trying again');
  return {
    ...{ name: 'chat', http, health },
    async start() {
      await work.start();
      teller ??= startTelling({ log: messages, tell: tellBy(bus), onError });
    },
    async stop() {
      await http.close();
      unmeasure();
      await work.stop();
      await teller?.stop();
      teller = undefined;
      await line.close();
      await messages.close();
    },
  };
}

/** Where messages are kept, and how those who look hear of them. */
function keeping({ redis, directory }: ChatOptions): { messages: MessageLog; line: LiveLine } {
  if (redis) return { messages: redisMessageLog(redis), line: redisLiveLine(redis) };
  const line = memoryLiveLine();
  return { messages: lmdbMessageLog({ directory, told: line.tell }), line };
}

/** Without its messages it is not ready, whatever else is. */
const healthWith =
  (rest: () => Promise<ContextHealth>, messages: MessageLog) => async (): Promise<ContextHealth> => {
    const [{ ready, parts }, state] = await Promise.all([
      rest(),
      messages.health().catch((error: unknown) => (error instanceof Error ? error.message : String(error))),
    ]);
    return { ready: ready && state === 'ok', parts: { ...parts, messages: state } };
  };
