import { eventCatalogue } from '@hiorder/contracts';
import { createGateway, type Target } from '@hiorder/gateway';
import { asyncApi } from '@hiorder/http';
import { CONTEXTS, type ContextName } from '../settings/context-names.ts';
import { appDirs } from '../web-apps.ts';
import { common, issuerOf, type Part, type Wiring } from './wiring.ts';

export const part: Part = {
  make: (w) => ({
    context: createGateway({
      ...common(w, 'gateway'),
      contexts: Object.fromEntries(
        CONTEXTS.filter((name) => name !== 'gateway').map((name) => [name, targetOf(w, name)]),
      ),
      secrets: { cookieKeys: [w.secrets.cookieKey] },
      ...(w.settings.publicUrlGiven && { publicUrl: w.settings.publicUrl }),
      proxies: w.settings.proxies,
      apps: { guestDir: appDirs.guest, staffDir: appDirs.staff },
      oidc: {
        issuer: issuerOf(w.settings),
        clientId: 'hiorder-web',
        clientSecret: w.secrets.webClientSecret,
      },
      identity: w.client({ from: 'gateway', to: 'identity' }),
      ...(w.sandboxUrl !== undefined && { sandboxUrl: w.sandboxUrl }),
      redis: w.redisFor('gateway'),
      asyncApi: () => asyncApi(eventCatalogue),
      ...(w.settings.rateLimits === 'off' && { rateLimits: 'off' as const }),
    }),
  }),
};

/** In another process, or in this one, where it may be switched off. */
function targetOf(w: Wiring, name: ContextName): Target {
  const url = w.settings.peers.get(name);
  return url ? { url } : { http: () => w.httpOf(name) };
}
