import { problemBody, problemHeaders, refusal } from '@hiorder/http';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { TOKEN_SECONDS } from '../../../application/ports/guest-tokens.ts';
import type { SigningKey } from '../../../application/ports/signing-keys.ts';
import { CLAIMS, extraTokenClaims, findAccount } from './account-claims.ts';
import { secretMatches, STORE_OF_CLIENT, webClient } from './clients.ts';
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
  interaction: 3600,
  refreshToken: 14 * DAY,
  grant: 30 * DAY,
  /** On a device whose owner wants to stay signed in, and one working day on another. */
  session: { remembered: 30 * DAY, transient: 16 * 3600 },
} as const;

/** oidc-provider, configured to the least that is needed. `keys`: the one that signs first. */
export function createProvider(o: ProviderOptions, keys: readonly SigningKey[]): Provider {
  const provider = new Provider(o.issuer, configuration(o, keys));
  provider.proxy = true;
  provider.silent = true;
  // Secrets are kept as hashes, so the provider's comparison of plain text is replaced.
  Object.assign(provider.Client.prototype, {
    compareClientSecret(this: { clientSecret: string }, actual: string) {
      return secretMatches(this.clientSecret, actual);
    },
  });
  provider.use(answerUnknownPaths);
  provider.on('server_error', (ctx, error) =>
    o.log.error({ err: error, path: ctx.path, method: ctx.method }, 'OpenID request failed'),
  );
  return provider;
}

/** What the protocol has no address for is answered as everywhere else, not in the framework's plain text. */
async function answerUnknownPaths(ctx: KoaContextWithOIDC, next: () => Promise<unknown>): Promise<void> {
  await next();
  if (ctx.status !== 404 || ctx.body !== undefined) return;
  const { problem } = refusal(404);
  ctx.status = problem.status;
  ctx.set(problemHeaders(problem));
  ctx.body = JSON.stringify(problemBody(problem, ctx.response.get('x-correlation-id')));
}

function configuration(o: ProviderOptions, keys: readonly SigningKey[]): Configuration {
  return {
    adapter: payloadAdapter(o),
    clients: [webClient(o.web)],
    clientDefaults: {
      id_token_signed_response_alg: 'EdDSA',
      token_endpoint_auth_method: 'client_secret_basic',
    },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    extraClientMetadata: { properties: [STORE_OF_CLIENT] },
    jwks: { keys: keys.map((key) => ({ ...key.publicJwk, d: key.d })) },
    enabledJWA: { idTokenSigningAlgValues: ['EdDSA'] },
    responseTypes: ['code'],
    scopes: SCOPES,
    claims: { openid: [...CLAIMS.openid], profile: [...CLAIMS.profile] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    rotateRefreshToken: true,
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    clientBasedCORS: () => false,
    findAccount: findAccount(o.standings),
    extraTokenClaims: extraTokenClaims(o.standings),
    loadExistingGrant: firstPartyGrant,
    interactions: {
      policy: signInPolicy(),
      url: (_ctx, interaction) => `${o.mountPath}/interaction/${interaction.uid}`,
    },
    cookies: {
      keys: [o.cookieKey],
      names: { session: 'hiorder_op', interaction: 'hiorder_op_step', resume: 'hiorder_op_resume' },
      long: { httpOnly: true, sameSite: 'lax', signed: true, path: o.mountPath },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    ttl: ttl(),
    features: features(o),
    renderError: (ctx, { error, error_description: description }) =>
      o.pages.failed(ctx, { error, description }),
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
