import { createInProcessClient, type Http, type ServiceAuth, type ServiceClient } from '@hiorder/http';
import type { Context } from '@hiorder/kernel';
import type { ContextName } from './settings.ts';

/** Calls between contexts of this process: the same routes, tokens, deadlines and breakers as over the network. */
export function clientsOf(
  contexts: ReadonlyMap<ContextName, Context<Http>>,
  serviceOf: (self: ContextName) => ServiceAuth,
): (call: { from: ContextName; to: ContextName }) => ServiceClient {
  return ({ from, to }) =>
    createInProcessClient({ name: to, service: serviceOf(from), target: () => contexts.get(to)?.http });
}
