import type { GrpcService } from '@hiorder/grpc';
import type { Http, ServiceAuth, ServiceClient, TokenVerifier } from '@hiorder/http';
import type { IdentityContext } from '@hiorder/identity';
import { systemClock, type Clock, type Context, type Log } from '@hiorder/kernel';
import type { MenuContext } from '@hiorder/menu';
import type { EventBus } from '@hiorder/messaging';
import type { Database, MigrationSet } from '@hiorder/postgres';
import type { Redis } from '@hiorder/redis';
import type { Secrets } from '../secrets/secrets.ts';
import type { ContextName } from '../settings/context-names.ts';
import type { Settings } from '../settings/settings.ts';

/** What a context is made of in this process. */
export interface Wiring {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly bus: EventBus;
  readonly verifier: TokenVerifier;
  readonly log: Log;
  /** The practice payment provider. */
  readonly sandboxUrl: string | undefined;
  databaseOf(name: ContextName): Database;
  serviceOf(name: ContextName): ServiceAuth;
  client(call: { from: ContextName; to: ContextName }): ServiceClient;
  /** The routes of a context of this process. */
  httpOf(name: ContextName): Http | undefined;
  /** Undefined where this installation has none. */
  redisFor(name: ContextName): Redis | undefined;
}

/** A context, and what the composition root may ask of it beside its routes. */
export interface Made {
  readonly context: Context<Http>;
  readonly identity?: IdentityContext;
  readonly menu?: MenuContext;
  readonly grpc?: GrpcService;
}

/** How one context is put together. */
export interface Part {
  /** Of its own database; without them it has none. */
  readonly migrations?: MigrationSet;
  /** How many connections to its database each process may hold. */
  readonly connections?: number;
  make(w: Wiring): Made;
}

const CONNECTIONS = 6;

export const connectionsOf = ({ migrations, connections = CONNECTIONS }: Part): number =>
  migrations ? connections : 0;

/** In every access token. */
export const AUDIENCE = 'hiorder';

export const issuerOf = (settings: Settings): string => `${settings.publicUrl}/oidc`;

/** What every context is given. */
export function common(
  w: Wiring,
  name: ContextName,
): { bus: EventBus; verifier: TokenVerifier; service: ServiceAuth; log: Log; clock: Clock } {
  return { bus: w.bus, verifier: w.verifier, service: w.serviceOf(name), log: w.log, clock: systemClock };
}
