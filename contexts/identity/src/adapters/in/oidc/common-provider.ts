import { problemBody, problemHeaders, refusal } from '@hiorder/http';
import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { SigningKey } from '../../../application/ports/signing-keys.ts';
import { secretMatches } from './clients.ts';
import type { CommonProviderOptions } from './provider-options.ts';

/** oidc-provider, configured to the least that is needed. */
export function newProvider(o: CommonProviderOptions, configuration: Configuration): Provider {
  const provider = new Provider(o.issuer, configuration);
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

/** What holds for staff and members alike. */
export const commonConfiguration = (o: CommonProviderOptions, keys: readonly SigningKey[]) =>
  ({
    clientDefaults: {
      id_token_signed_response_alg: 'EdDSA',
      token_endpoint_auth_method: 'client_secret_basic',
    },
    jwks: { keys: keys.map((key) => ({ ...key.publicJwk, d: key.d })) },
    enabledJWA: { idTokenSigningAlgValues: ['EdDSA'] },
    responseTypes: ['code'],
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    renderError: (ctx, { error, error_description: description }) =>
      o.pages.failed(ctx, { error, description }),
  }) satisfies Configuration;

export const cookiesOf = (o: CommonProviderOptions, name: string) =>
  ({
    keys: [o.cookieKey],
    names: { session: name, interaction: `${name}_step`, resume: `${name}_resume` },
    long: { httpOnly: true, sameSite: 'lax', signed: true, path: o.mountPath },
    short: { httpOnly: true, sameSite: 'lax', signed: true },
  }) satisfies Configuration['cookies'];
