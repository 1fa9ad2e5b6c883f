import { createHttp, type Http } from '@hiorder/http';
import type { Context, ContextHealth } from '@hiorder/kernel';
import { startConsumer, startRelay, type Consumer, type Relay } from '@hiorder/messaging';
import type { MigrationSet } from '@hiorder/postgres';
import type { JSONWebKeySet } from 'jose';
import { subscriptions } from './adapters/in/events/subscriptions.ts';
import { addIdentityRoutes } from './adapters/in/http/routes.ts';
import { jobsOf } from './adapters/in/jobs/jobs.ts';
import { runJobs } from './adapters/in/jobs/run-jobs.ts';
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

  let running: { relay: Relay; consumer: Consumer; jobs: { stop(): Promise<void> } } | undefined;
  const health = async (): Promise<ContextHealth> => {
    const reachable = await database.pool.query('select 1').then(
      () => 'ok',
      () => 'the database cannot be reached',
    );
    const started = running === undefined ? 'not started' : 'ok';
    return { ready: reachable === 'ok' && started === 'ok', parts: { database: reachable, work: started } };
  };
  const http = createHttp({ context: 'identity', log, verifier, service, database, ready: health });
  addIdentityRoutes(http, createRoutes({ ...o, log }, parts));

  return {
    name: 'identity',
    http,
    health,
    async jwks() {
      if (parts.keys.keys().length === 0) await parts.keys.rotate();
      return { keys: parts.keys.keys().map((key) => ({ ...key.publicJwk })) };
    },
    replaceSigningKeys: () => parts.keys.replaceAll(),
    seed: seedOf(parts),
    async start() {
      if (running !== undefined) return;
      await parts.keys.rotate();
      const relay = startRelay({ database, bus, context: 'identity', log });
      const group = { bus, database, group: 'identity', log };
      const consumer = await startConsumer({ ...group, subscriptions: subscriptions(parts) });
      running = { relay, consumer, jobs: runJobs(jobsOf({ ...parts, database }), log) };
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

const seedOf = (parts: Parts): IdentitySeed => ({
  async registerStore(wanted) {
    const { store, tables } = await seedStore(parts)(wanted);
    return { ...store, tables: tables.map(({ id, name, seats, code }) => ({ id, name, seats, code })) };
  },
  registerMachineClient: seedMachine(parts),
  registerPlatformAdmin: seedPlatformAdmin(parts),
});
