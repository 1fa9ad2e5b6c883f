import { eventCatalogue } from '@hiorder/contracts';
import { createGateway, sessionSecurityScheme } from '@hiorder/gateway';
import { asyncApi, openApiOf, type Http } from '@hiorder/http';
import { CONTEXTS } from '../settings/context-names.ts';
import { appDirs } from '../web-apps.ts';
import { common, issuerOf, type Part, type Wiring } from './wiring.ts';

export const part: Part = {
  make: (w) => ({
    context: createGateway({
      ...common(w, 'gateway'),
      contexts: Object.fromEntries(
        CONTEXTS.filter((name) => name !== 'gateway').map((name) => [name, () => w.httpOf(name)]),
      ),
      secrets: { cookieKeys: [w.secrets.cookieKey] },
      ...(w.settings.publicUrlGiven && { publicUrl: w.settings.publicUrl }),
      apps: { guestDir: appDirs.guest, staffDir: appDirs.staff },
      oidc: {
        issuer: issuerOf(w.settings),
        clientId: 'hiorder-web',
        clientSecret: w.secrets.webClientSecret,
      },
      identity: w.client({ from: 'gateway', to: 'identity' }),
      ...(w.sandboxUrl !== undefined && { sandboxUrl: w.sandboxUrl }),
      ...documents(w),
      ...(w.settings.rateLimits === 'off' && { rateLimits: 'off' as const }),
    }),
  }),
};

/** The API's documents, made once from what the contexts themselves validate with. */
function documents(w: Wiring): { openApi(): object; asyncApi(): object } {
  let open: object | undefined;
  let events: object | undefined;
  const https = () =>
    CONTEXTS.map((name) => w.httpOf(name)).filter((http): http is Http => http !== undefined);
  return {
    openApi: () => (open ??= openApiOf(https(), { securitySchemes: { session: sessionSecurityScheme } })),
    asyncApi: () => (events ??= asyncApi(eventCatalogue)),
  };
}
