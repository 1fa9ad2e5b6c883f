import { createHttp, type Http } from '@hiorder/http';
import type { Context } from '@hiorder/kernel';
import type { MigrationSet } from '@hiorder/postgres';
import { contextOf, createWork } from '@hiorder/work';
import type { JSONWebKeySet } from 'jose';
import { subscriptions } from './adapters/in/events/subscriptions.ts';
import { addIdentityRoutes } from './adapters/in/http/routes.ts';
import { jobsOf } from './adapters/in/jobs/jobs.ts';
import {
  seedMachine,
  seedPlatformAdmin,
  seedStore,
  type SeedMachine,
  type SeedStore,
} from './application/seed.ts';
import { createParts, createRoutes, type Parts } from './assemble.ts';
import type { Store } from './domain/store.ts';
import type { IdentityOptions } from './identity-options.ts';

export type { IdentityOptions } from './identity-options.ts';
export { WEB_CLIENT } from './adapters/in/oidc/clients.ts';

export const identityMigrations: MigrationSet = {
  name: 'identity',
  directory: new URL('../migrations/', import.meta.url),
};

export interface SeededStore extends Store {
  readonly tables: readonly {
    readonly id: string;
    readonly name: string;
    readonly seats: number;
    readonly code: string;
  }[];
}

/** For the composition root; each leaves alone what is there already. */
export interface IdentitySeed {
  registerStore(store: SeedStore): Promise<SeededStore>;
  /** Of one store; the newest secret counts. */
  registerMachineClient(machine: SeedMachine): Promise<void>;
  registerPlatformAdmin(admin: { email: string; password: string; name?: string }): Promise<void>;
}

export interface IdentityContext extends Context<Http> {
  /** The public keys of every token that may be alive, and of the next ones. */
  jwks(): Promise<JSONWebKeySet>;
  /** For when a signing key has leaked: all tokens stop counting, sign-ins are renewed by themselves. */
  replaceSigningKeys(): Promise<void>;
  readonly seed: IdentitySeed;
}

export function createIdentity(o: IdentityOptions): IdentityContext {
  const { database, bus, verifier, service } = o;
  const log = o.log.child({ context: 'identity' });
  const parts = createParts({ ...o, log });

  const work = createWork({
    ...{ context: 'identity', database, bus, log },
    subscriptions: subscriptions(parts),
    jobs: jobsOf(parts),
  });
  const http = createHttp({ context: 'identity', log, verifier, service, database, ready: work.health });
  addIdentityRoutes(http, createRoutes({ ...o, log }, parts));

  work.addRoutes(http);

  return {
    ...contextOf({ name: 'identity', http, work }),
    async jwks() {
      if (parts.keys.keys().length === 0) await parts.keys.rotate();
      return { keys: parts.keys.keys().map((key) => ({ ...key.publicJwk })) };
    },
    replaceSigningKeys: () => parts.keys.replaceAll(),
    seed: seedOf(parts),
    async start() {
      await parts.keys.rotate();
      await work.start();
    },
  };
}

const seedOf = (parts: Parts): IdentitySeed => ({
  async registerStore(wanted) {
    const { store, tables } = await seedStore(parts)(wanted);
    return { ...store, tables: tables.map(({ id, name, seats, code }) => ({ id, name, seats, code })) };
  },
  registerMachineClient: seedMachine(parts),
  registerPlatformAdmin: seedPlatformAdmin(parts),
});
