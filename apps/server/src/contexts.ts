import { createGateway } from '@hiorder/gateway';
import { createServiceAuth, createTokenVerifier, type Http } from '@hiorder/http';
import { createIdentity } from '@hiorder/identity';
import { systemClock, type Context, type Log } from '@hiorder/kernel';
import { createMenu } from '@hiorder/menu';
import { createEmbeddedBus, type EventBus } from '@hiorder/messaging';
import { createNotification } from '@hiorder/notification';
import { createOperations } from '@hiorder/operations';
import { createOrdering } from '@hiorder/ordering';
import { createPayment } from '@hiorder/payment';
import { join } from 'node:path';
import type { Databases } from './databases.ts';
import { describeApi } from './documents.ts';
import { clientsOf } from './in-process.ts';
import { paymentProvider } from './payment-provider.ts';
import { followRevocations } from './revoked.ts';
import type { Secrets } from './secrets.ts';
import type { ContextName, Settings } from './settings.ts';
import { lanAddress } from './lan-address.ts';
import { appDirs } from './web-apps.ts';

const AUDIENCE = 'hiorder';

export interface Running {
  readonly identity: ReturnType<typeof createIdentity> | undefined;
  readonly menu: ReturnType<typeof createMenu> | undefined;
  /** Opens the door: the gateway begins to listen. */
  listen(): Promise<void>;
  stop(): Promise<void>;
}

export interface Wiring {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly databases: Databases;
  readonly sandboxUrl: string | undefined;
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
}

/** Makes and starts the chosen contexts; they meet only over their routes and the bus. */
export async function startContexts(o: Wiring): Promise<Running> {
  const bus = createEmbeddedBus({ database: o.databases.bus, log: o.log });
  const made = createContexts(o, bus);
  const revocations = await followRevocations(bus);
  made.revoked.follow(revocations);
  const contexts = [...made.byName.values()];
  for (const context of contexts) await context.start();
  const gateway = made.byName.get('gateway');
  return {
    identity: made.identity,
    menu: made.menu,
    async listen() {
      await gateway?.http.listen({ port: o.settings.port, host: o.settings.host });
    },
    async stop() {
      // The door first, then those behind it; each finishes what it has in hand.
      for (const context of contexts.reverse()) await context.stop();
      await revocations.stop();
      await bus.close();
    },
  };
}

function createContexts(o: Wiring, bus: EventBus) {
  const { settings, secrets, databases, log } = o;
  const byName = new Map<ContextName, Context<Http>>();
  const has = (name: ContextName) => settings.contexts.has(name);
  const keep = <C extends Context<Http>>(name: ContextName, make: () => C): C | undefined => {
    if (!has(name)) return undefined;
    const context = make();
    byName.set(name, context);
    return context;
  };
  const issuer = `${settings.publicUrl}/oidc`;
  const revoked = revocationsToCome();
  const serviceOf = (self: ContextName) => createServiceAuth({ secret: secrets.serviceSecret, self });
  const client = clientsOf(byName, serviceOf);
  const verifier = createTokenVerifier({
    issuer,
    audience: AUDIENCE,
    keys: async () => identity?.jwks() ?? { keys: [] },
    isRevoked: revoked.isRevoked,
  });
  const common = (name: ContextName) => ({
    bus,
    verifier,
    service: serviceOf(name),
    log,
    clock: systemClock,
  });
  const provider = paymentProvider(o);

  const identity = keep('identity', () =>
    createIdentity({
      ...common('identity'),
      database: databases.of('identity'),
      ordering: client({ from: 'identity', to: 'ordering' }),
      issuer,
      audience: AUDIENCE,
      publicUrl: settings.publicUrl,
      extraOrigins: originsInTheHouse(settings.port),
      secrets,
    }),
  );
  const menu = keep('menu', () =>
    createMenu({
      ...common('menu'),
      database: databases.of('menu'),
      photosDir: join(settings.stateDir, 'photos'),
    }),
  );
  keep('payment', () => createPayment({ ...common('payment'), database: databases.of('payment'), provider }));
  keep('ordering', () =>
    createOrdering({
      ...common('ordering'),
      database: databases.of('ordering'),
      payment: client({ from: 'ordering', to: 'payment' }),
      checkout: {
        provider: 'toss',
        clientKey: provider.clientKey,
        ...(o.sandboxUrl ? { sandboxPath: '/sandbox/checkout' } : {}),
      },
      orderExpirySeconds: settings.orderExpirySeconds,
    }),
  );
  keep('operations', () =>
    createOperations({ ...common('operations'), database: databases.of('operations') }),
  );
  keep('notification', () => createNotification(common('notification')));
  keep('gateway', () =>
    createGateway({
      ...common('gateway'),
      contexts: Object.fromEntries(
        (['identity', 'menu', 'ordering', 'payment', 'operations', 'notification'] as const).map((name) => [
          name,
          () => byName.get(name)?.http,
        ]),
      ),
      secrets: { cookieKeys: [secrets.cookieKey] },
      ...(o.env.HIORDER_PUBLIC_URL ? { publicUrl: settings.publicUrl } : {}),
      apps: { guestDir: appDirs.guest, staffDir: appDirs.staff },
      oidc: { issuer, clientId: 'hiorder-web', clientSecret: secrets.webClientSecret },
      identity: client({ from: 'gateway', to: 'identity' }),
      ...(o.sandboxUrl ? { sandboxUrl: o.sandboxUrl } : {}),
      ...describeApi(() => [...byName.values()].map((context) => context.http)),
      ...(o.env.HIORDER_RATE_LIMITS === 'off' ? { rateLimits: 'off' as const } : {}),
    }),
  );
  return { byName, identity, menu, revoked };
}

/** Staff may also sign in at the names this machine has in the restaurant's network. */
function originsInTheHouse(port: number): string[] {
  const hosts = ['localhost', '127.0.0.1', lanAddress()].filter((host) => host !== undefined);
  return hosts.map((host) => `http://${host}:${port}`);
}

/** Contexts are made before the bus is followed, and verify nothing until they have started. */
function revocationsToCome() {
  let following: { isRevoked(claims: Readonly<Record<string, unknown>>): boolean } | undefined;
  return {
    isRevoked: (claims: object) => following?.isRevoked(claims as Readonly<Record<string, unknown>>) ?? false,
    follow(revocations: NonNullable<typeof following>) {
      following = revocations;
    },
  };
}
