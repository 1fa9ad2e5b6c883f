import { createInProcessClient, type Http, type ServiceAuth, type ServiceClient } from '@hiorder/http';
import type { Context } from '@hiorder/kernel';
import type { ContextName } from './settings.ts';

/** Calls between contexts of this process: the same routes, tokens, deadlines and breakers as over the network. */
export function clientsOf(
  contexts: ReadonlyMap<ContextName, Context<Http>>,
  service: ServiceAuth,
): (name: ContextName) => ServiceClient {
  return (name) => createInProcessClient({ name, service, target: () => contexts.get(name)?.http });
}
