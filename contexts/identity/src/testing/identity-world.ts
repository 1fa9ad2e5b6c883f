import { createServiceAuth, createTokenVerifier, httpMigrations } from '@hiorder/http';
import { systemClock, type Clock, type CloudEvent } from '@hiorder/kernel';
import { messagingMigrations, type EventBus } from '@hiorder/messaging';
import { eventually, silentLog, testDatabase, type TestDatabase } from '@hiorder/testing';
import { createIdentity, identityMigrations, type IdentityContext, type IdentityOptions } from '../index.ts';
import { fakeOrdering, type FakeOrdering } from './fake-ordering.ts';

export const ORIGIN = 'http://hiorder.test';
export const ISSUER = `${ORIGIN}/oidc`;
export const WEB_SECRET = 'the secret between gateway and provider';
export const MACHINE = { clientId: 'test-pos', secret: 'the very long secret of a machine client' };
export const PASSWORD = 'correct horse battery';

export interface World {
  readonly identity: IdentityContext;
  readonly database: TestDatabase;
  readonly ordering: FakeOrdering;
  /** For a second replica on the same database. */
  readonly options: IdentityOptions;
  /** What has been published so far, in order. */
  readonly published: readonly CloudEvent[];
  /** Waits for an event of this type with these data; answers all its data. */
  publishedOf(type: string, data?: Record<string, unknown>): Promise<Record<string, unknown>>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly clock?: Clock;
  readonly bus?: EventBus;
  readonly isRevoked?: (claims: Readonly<Record<string, unknown>>) => boolean;
  readonly publicUrl?: string;
}

/** A bus with nobody else at it: what is published is only written down. */
function notedBus(published: CloudEvent[]): EventBus {
  const bus: Partial<EventBus> = {
    publish: async (events) => void published.push(...events.map(({ event }) => event)),
    subscribe: async () => ({ stop: async () => undefined, lag: async () => 0 }),
    tail: async () => ({ stop: async () => undefined }),
    health: async () => ({ ok: true, detail: 'only notes' }),
    close: async () => undefined,
  };
  return bus as EventBus;
}

/** Identity, started, on a database of its own and with a fake ordering. */
export async function startWorld(o: WorldOptions = {}): Promise<World> {
  const database = await testDatabase([messagingMigrations, httpMigrations, identityMigrations]);
  const ordering = fakeOrdering();
  const clock = o.clock ?? systemClock;
  const published: CloudEvent[] = [];
  const options: IdentityOptions = {
    database,
    bus: o.bus ?? notedBus(published),
    ordering,
    service: createServiceAuth({ secret: 's'.repeat(32), self: 'identity' }),
    clock,
    log: silentLog,
    issuer: ISSUER,
    ...(o.publicUrl !== undefined && { publicUrl: o.publicUrl }),
    verifier: createTokenVerifier({
      issuer: ISSUER,
      audience: 'hiorder',
      keys: () => identity.jwks(),
      clock,
      ...(o.isRevoked && { isRevoked: o.isRevoked }),
    }),
    secrets: {
      keyEncryptionKey: Buffer.alloc(32, 7).toString('base64url'),
      oidcCookieKey: 'the key of cookies',
      webClientSecret: WEB_SECRET,
    },
  };
  const identity: IdentityContext = createIdentity(options);
  await identity.start();
  return {
    identity,
    database,
    ordering,
    options,
    published,
    publishedOf: (type, data = {}) =>
      eventually(() => {
        const found = published
          .filter((event) => event.type === type)
          .map((event) => event.data as Record<string, unknown>)
          .find((each) => Object.entries(data).every(([name, value]) => each[name] === value));
        if (!found) throw new Error(`No ${type} was published with ${JSON.stringify(data)}`);
        return found;
      }),
    async close() {
      await identity.stop();
      await database.drop();
    },
  };
}

export interface OpenStore {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly tables: readonly { readonly id: string; readonly name: string; readonly code: string }[];
}

/** A store with tables `1` to `tables` and an owner who signs in with `PASSWORD`. */
export async function openStore(world: World, name = '달빛식당', tables = 2): Promise<OpenStore> {
  const email = `owner-${Buffer.from(name).toString('hex').slice(0, 24)}@example.kr`;
  const store = await world.identity.seed.registerStore({
    name,
    owner: { email, name: '지우', password: PASSWORD },
    tables: Array.from({ length: tables }, (_, i) => ({ name: String(i + 1) })),
  });
  return { ...store, email };
}
