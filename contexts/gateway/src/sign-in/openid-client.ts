import { TechnicalError } from '@hiorder/kernel';
import * as client from 'openid-client';

/** What a signed-in person's cookie holds. */
export interface Tokens {
  readonly access: string;
  readonly refresh: string;
  /** Says at sign-out whose session is to end. */
  readonly id: string;
  /** The person wants to stay signed in on this device. */
  readonly remember: boolean;
}

/** What must survive the detour over the sign-in page. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

export interface OpenIdClient {
  /** Where to send the browser to sign in. */
  begin(origin: string, attempt: Attempt): Promise<string>;
  /** Throws an `AuthorizationRefused` when the answer is not good. */
  finish(answer: URL, attempt: Attempt): Promise<Tokens>;
  refreshed(tokens: Tokens): Promise<Tokens | 'over'>;
  revoke(tokens: Tokens): Promise<void>;
  /** Where to send the browser to end the provider's own session. */
  endSessionUrl(origin: string, tokens: Tokens): Promise<string>;
}

export interface OpenIdClientOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope?: string;
  readonly fetch: client.CustomFetch;
}

export class AuthorizationRefused extends Error {}

export const newAttempt = (returnTo: string): Attempt => ({
  state: client.randomState(),
  nonce: client.randomNonce(),
  verifier: client.randomPKCECodeVerifier(),
  returnTo,
});

const CALLBACK = '/auth/callback';
const AFTER_SIGN_OUT = '/staff/';

export function openIdClient(o: OpenIdClientOptions): OpenIdClient {
  const configured = discoveredOnce(o);
  return {
    async begin(origin, { state, nonce, verifier }) {
      const url = client.buildAuthorizationUrl(await configured(), {
        redirect_uri: origin + CALLBACK,
        scope: o.scope ?? 'openid profile offline_access',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return at(origin, url);
    },
    async finish(answer, { state, nonce, verifier }) {
      const checks = {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      };
      try {
        return tokensOf(await client.authorizationCodeGrant(await configured(), answer, checks));
      } catch (error) {
        throw isRefusal(error) ? new AuthorizationRefused('refused', { cause: error }) : unreachable(error);
      }
    },
    async refreshed(tokens) {
      try {
        return tokensOf(await client.refreshTokenGrant(await configured(), tokens.refresh), tokens);
      } catch (error) {
        if (error instanceof client.ResponseBodyError && error.error === 'invalid_grant') return 'over';
        throw unreachable(error);
      }
    },
    async revoke(tokens) {
      await client.tokenRevocation(await configured(), tokens.refresh, { token_type_hint: 'refresh_token' });
    },
    async endSessionUrl(origin, tokens) {
      const parameters = { id_token_hint: tokens.id, post_logout_redirect_uri: origin + AFTER_SIGN_OUT };
      return at(origin, client.buildEndSessionUrl(await configured(), parameters));
    },
  };
}

/** The provider's pages are ours: the browser stays at the address it came by, whatever the issuer is called. */
const at = (origin: string, url: URL): string => origin + url.pathname + url.search;

/** Found out at the first sign-in, again when that failed. */
function discoveredOnce(o: OpenIdClientOptions): () => Promise<client.Configuration> {
  let found: Promise<client.Configuration> | undefined;
  return () => {
    found ??= client
      .discovery(
        new URL(o.issuer),
        o.clientId,
        { id_token_signed_response_alg: 'EdDSA' },
        client.ClientSecretBasic(o.clientSecret),
        // Issuers without TLS are our own, on this machine or behind a proxy.
        { [client.customFetch]: o.fetch, execute: [client.allowInsecureRequests], timeout: 5 },
      )
      .catch((error: unknown) => {
        found = undefined;
        throw unreachable(error);
      });
    return found;
  };
}

function tokensOf(
  answer: client.TokenEndpointResponse & client.TokenEndpointResponseHelpers,
  before?: Tokens,
): Tokens {
  const refresh = answer.refresh_token ?? before?.refresh;
  if (refresh === undefined) throw new Error('The provider gave no refresh token');
  const remember = answer.claims()?.['remember'];
  return {
    access: answer.access_token,
    refresh,
    id: answer.id_token ?? before?.id ?? '',
    remember: typeof remember === 'boolean' ? remember : (before?.remember ?? false),
  };
}

const isRefusal = (error: unknown): boolean =>
  error instanceof client.AuthorizationResponseError ||
  error instanceof client.ResponseBodyError ||
  error instanceof client.ClientError ||
  error instanceof TypeError;

const unreachable = (cause: unknown): TechnicalError =>
  cause instanceof TechnicalError
    ? cause
    : new TechnicalError('dependency-unavailable', 'The OpenID Provider did not answer', {
        retryable: true,
        cause,
      });
