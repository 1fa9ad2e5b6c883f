import { SIGN_IN_PAGE_SECONDS } from '@hiorder/contracts';
import type Provider from 'oidc-provider';
import type { Configuration } from 'oidc-provider';
import { TOKEN_SECONDS } from '../../../application/ports/guest-tokens.ts';
import type { SigningKey } from '../../../application/ports/signing-keys.ts';
import { CLAIMS, extraTokenClaims, findAccount } from './account-claims.ts';
import { STORE_OF_CLIENT, webClient } from './clients.ts';
import { commonConfiguration, cookiesOf, newProvider } from './common-provider.ts';
import { firstPartyGrant, SCOPES } from './first-party-grant.ts';
import { payloadAdapter } from './payload-adapter.ts';
import { features } from './provider-features.ts';
import type { ProviderOptions } from './provider-options.ts';
import { signInPolicy } from './sign-in-policy.ts';

const DAY = 24 * 3600;
/** Seconds. */
const LIFE = {
  code: 60,
  idToken: 3600,
  interaction: SIGN_IN_PAGE_SECONDS,
  refreshToken: 14 * DAY,
  grant: 30 * DAY,
  /** On a device whose owner wants to stay signed in, and one working day on another. */
  session: { remembered: 30 * DAY, transient: 16 * 3600 },
} as const;

/** For people who work at a store, and machines. `keys`: the one that signs first. */
export const createProvider = (o: ProviderOptions, keys: readonly SigningKey[]): Provider =>
  newProvider(o, configuration(o, keys));

function configuration(o: ProviderOptions, keys: readonly SigningKey[]): Configuration {
  return {
    adapter: payloadAdapter(o),
    ...commonConfiguration(o, keys),
    clients: [webClient({ ...o.web, grants: ['authorization_code', 'refresh_token'] })],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    extraClientMetadata: { properties: [STORE_OF_CLIENT] },
    scopes: SCOPES,
    claims: { openid: [...CLAIMS.openid], profile: [...CLAIMS.profile] },
    rotateRefreshToken: true,
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    findAccount: findAccount(o.standings),
    extraTokenClaims: extraTokenClaims(o.standings),
    loadExistingGrant: firstPartyGrant,
    interactions: {
      policy: signInPolicy(),
      url: (_ctx, interaction) => `${o.mountPath}/interaction/${interaction.uid}`,
    },
    cookies: cookiesOf(o, 'hiorder_op'),
    ttl: ttl(),
    features: features(o),
  };
}

function ttl(): Configuration['ttl'] {
  return {
    AccessToken: TOKEN_SECONDS,
    ClientCredentials: TOKEN_SECONDS,
    AuthorizationCode: LIFE.code,
    IdToken: LIFE.idToken,
    Interaction: LIFE.interaction,
    RefreshToken: LIFE.refreshToken,
    Grant: LIFE.grant,
    Session: (_ctx, session) => (session.transient ? LIFE.session.transient : LIFE.session.remembered),
  };
}
