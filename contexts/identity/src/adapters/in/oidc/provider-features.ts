import type { Configuration } from 'oidc-provider';
import { errors } from 'oidc-provider';
import { TOKEN_SECONDS } from '../../../application/ports/guest-tokens.ts';
import { RESOURCE } from './first-party-grant.ts';
import type { ProviderOptions } from './provider-options.ts';

/** What is on: as little as staff, the gateway and machines need. */
export function features(o: ProviderOptions): Configuration['features'] {
  return {
    devInteractions: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    userinfo: { enabled: false },
    clientCredentials: { enabled: true },
    revocation: {
      enabled: true,
      allowedPolicy: async (_ctx, client, token) => token.clientId === client.clientId,
    },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) =>
        o.pages.signOut(ctx, { form, asked: ctx.oidc.entities.IdTokenHint !== undefined }),
      postLogoutSuccessSource: (ctx) => o.pages.signedOut(ctx),
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => RESOURCE,
      useGrantedResource: () => true,
      getResourceServerInfo: (_ctx, resource) => {
        if (resource !== RESOURCE) throw new errors.InvalidTarget();
        return {
          scope: 'api',
          audience: o.audience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: TOKEN_SECONDS,
          jwt: { sign: { alg: 'EdDSA' } },
        };
      },
    },
  };
}
