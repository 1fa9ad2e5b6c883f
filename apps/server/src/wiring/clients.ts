import {
  createHttpClient,
  createInProcessClient,
  type Http,
  type ServiceAuth,
  type ServiceClient,
} from '@hiorder/http';
import type { ContextName } from '../settings/context-names.ts';
import type { Settings } from '../settings/settings.ts';

/** Calls between contexts: the same routes, tokens, deadlines and breakers, in this process or over the network. */
export function clientsOf(o: {
  settings: Settings;
  httpOf(name: ContextName): Http | undefined;
  serviceOf(self: ContextName): ServiceAuth;
}): (call: { from: ContextName; to: ContextName }) => ServiceClient {
  return ({ from, to }) => {
    const service = o.serviceOf(from);
    const baseUrl = o.settings.peers.get(to);
    return baseUrl
      ? createHttpClient({ name: to, service, baseUrl })
      : createInProcessClient({ name: to, service, target: () => o.httpOf(to) });
  };
}
