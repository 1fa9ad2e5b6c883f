import { createInProcessClient, createServiceAuth, createTokenVerifier, type Http } from '@hiorder/http';
import type { Context, Log } from '@hiorder/kernel';
import type { EventBus } from '@hiorder/messaging';
import type { Databases } from '../databases/databases.ts';
import type { Secrets } from '../secrets/secrets.ts';
import type { ContextName } from '../settings/context-names.ts';
import type { Settings } from '../settings/settings.ts';
import { describeItself } from './describe-itself.ts';
import type { Parts } from './parts.ts';
import { createRevoked } from './revoked.ts';
import { AUDIENCE, issuerOf, type Made, type Wiring } from './wiring.ts';

export interface Running extends Omit<Made, 'context'> {
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
  const revoked = createRevoked(o.bus);
  const made = makeContexts(o, revoked.isRevoked);
  await revoked.start();
  const contexts = [...made.contexts.values()];
  for (const context of contexts) await context.start();
  return {
    ...made,
    async stop() {
      // The door first, then those behind it; each finishes what it has in hand.
      for (const context of contexts.reverse()) await context.stop();
      await revoked.stop();
      await o.bus.close();
    },
  };
}

function makeContexts(o: StartOptions, isRevoked: (claims: Readonly<Record<string, unknown>>) => boolean) {
  const contexts = new Map<ContextName, Context<Http>>();
  const others: Omit<Made, 'context'> = {};
  const httpOf = (name: ContextName) => contexts.get(name)?.http;
  const serviceOf = (self: ContextName) => createServiceAuth({ secret: o.secrets.serviceSecret, self });
  const wiring: Wiring = {
    ...o,
    verifier: createTokenVerifier({
      issuer: issuerOf(o.settings),
      audience: AUDIENCE,
      keys: async () => others.identity?.jwks() ?? { keys: [] },
      isRevoked,
    }),
    databaseOf: (name) => o.databases.of(name),
    serviceOf,
    client: ({ from, to }) =>
      createInProcessClient({ name: to, service: serviceOf(from), target: () => httpOf(to) }),
    httpOf,
  };
  for (const [name, part] of o.parts) {
    const { context, ...rest } = part.make(wiring);
    describeItself(context.http);
    contexts.set(name, context);
    Object.assign(others, rest);
  }
  return { contexts, ...others };
}
