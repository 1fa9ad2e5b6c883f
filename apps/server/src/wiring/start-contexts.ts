import type { GrpcService } from '@hiorder/grpc';
import { createServiceAuth, createTokenVerifier, gateOf, type Http } from '@hiorder/http';
import { systemClock, type Context, type Log } from '@hiorder/kernel';
import type { EventBus } from '@hiorder/messaging';
import type { Databases } from '../databases/databases.ts';
import { signingKeys } from '../keys/signing-keys.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { ContextName } from '../settings/context-names.ts';
import type { Settings } from '../settings/settings.ts';
import { clientsOf } from './clients.ts';
import { describeItself } from './describe-itself.ts';
import { grpcDoor, type GrpcDoor } from './grpc.ts';
import { drainable } from './draining.ts';
import type { Parts } from './parts.ts';
import { redisHandles } from './redis.ts';
import { followRevocations, type Revoked } from './revoked.ts';
import { AUDIENCE, issuerOf, type Made, type Wiring } from './wiring.ts';

export interface Running extends Omit<Made, 'context' | 'grpc'> {
  readonly grpc: Pick<GrpcDoor, 'open'>;
  readonly contexts: ReadonlyMap<ContextName, Context<Http>>;
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly settings: Settings;
  readonly secrets: Secrets;
  readonly parts: Parts;
  readonly databases: Databases;
  readonly bus: EventBus;
  readonly sandboxUrl: string | undefined;
  readonly log: Log;
}

/** Makes and starts the chosen contexts; they meet only over their routes and the bus. */
export async function startContexts(o: StartOptions): Promise<Running> {
  const revoked = followRevocations({ ...o, clock: systemClock });
  const redis = redisHandles(o);
  const made = makeContexts(o, { revoked, redisFor: redis.of });
  const contexts = [...made.contexts.values()];
  const draining = drainable(
    contexts.map((context) => context.http),
    made.grpc,
  );
  await revoked.tried;
  for (const context of contexts) await context.start();
  return {
    ...made,
    async stop() {
      await draining.begin(o.settings.drainMs);
      await made.grpc.close();
      // The door first, then those behind it; each finishes what it has in hand.
      for (const context of contexts.reverse()) await context.stop();
      made.stopKeys();
      await revoked.stop();
      await redis.close();
      await o.bus.close();
    },
  };
}

function makeContexts(
  o: StartOptions,
  { revoked, redisFor }: { revoked: Revoked } & Pick<Wiring, 'redisFor'>,
) {
  const contexts = new Map<ContextName, Context<Http>>();
  const others: Omit<Made, 'context' | 'grpc'> = {};
  const services: GrpcService[] = [];
  const httpOf = (name: ContextName) => contexts.get(name)?.http;
  const serviceOf = (self: ContextName) => createServiceAuth({ secret: o.secrets.serviceSecret, self });
  const keys = signingKeys({ ...o, identity: () => others.identity });
  const wiring: Wiring = {
    ...o,
    verifier: createTokenVerifier({
      issuer: issuerOf(o.settings),
      audience: AUDIENCE,
      keys: keys.current,
      isRevoked: revoked.isRevoked,
    }),
    databaseOf: (name) => o.databases.of(name),
    serviceOf,
    client: clientsOf({ ...o, httpOf, serviceOf }),
    httpOf,
    redisFor,
  };
  for (const [name, part] of o.parts) {
    const { context, grpc, ...rest } = part.make(wiring);
    if (grpc) services.push(grpc);
    describeItself(context.http);
    contexts.set(name, context);
    Object.assign(others, rest);
  }
  // Where guests come in by HTTP; else where programs do. Behind both doors is the same processor.
  const beside = httpOf('gateway') ?? httpOf('ordering') ?? httpOf('operations');
  const gate = beside && gateOf(beside);
  const grpc = grpcDoor({ ...o, services, verifier: wiring.verifier, gate });
  return { contexts, ...others, grpc, stopKeys: keys.stop };
}
