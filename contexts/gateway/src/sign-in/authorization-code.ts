import { SIGN_IN_PAGE_SECONDS } from '@hiorder/contracts';
import { TechnicalError } from '@hiorder/kernel';
import * as client from 'openid-client';

/** What must survive the detour over the sign-in page. */
export interface Attempt {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly returnTo: string;
}

export interface OpenIdClientOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope?: string;
  readonly fetch: client.CustomFetch;
}

export class AuthorizationRefused extends Error {}

/** Not shorter than the page takes a password, and then there is the way back. */
export const ATTEMPT_SECONDS = SIGN_IN_PAGE_SECONDS + 60;

/** `whose`: begins the state, so that an answer says whose it is also when its attempt is gone. */
export const newAttempt = (returnTo: string, whose = ''): Attempt => ({
  state: whose + client.randomState(),
  nonce: client.randomNonce(),
  verifier: client.randomPKCECodeVerifier(),
  returnTo,
});

const CALLBACK = '/auth/callback';

export type TokenAnswer = client.TokenEndpointResponse & client.TokenEndpointResponseHelpers;

/** The authorization code flow with PKCE, whoever signs in. */
export interface AuthorizationCode {
  configured(): Promise<client.Configuration>;
  /** Where to send the browser to sign in. */
  begin(origin: string, attempt: Attempt): Promise<string>;
  /** Throws an `AuthorizationRefused` when the answer is not good. */
  finish(answer: URL, attempt: Attempt): Promise<TokenAnswer>;
}

export function authorizationCode(o: OpenIdClientOptions): AuthorizationCode {
  const configured = discoveredOnce(o);
  return {
    configured,
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
        return await client.authorizationCodeGrant(await configured(), answer, checks);
      } catch (error) {
        throw isRefusal(error) ? new AuthorizationRefused('refused', { cause: error }) : unreachable(error);
      }
    },
  };
}

/** The provider's pages are ours: the browser stays at the address it came by, whatever the issuer is called. */
export const at = (origin: string, url: URL): string => origin + url.pathname + url.search;

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

const isRefusal = (error: unknown): boolean =>
  error instanceof client.AuthorizationResponseError ||
  error instanceof client.ResponseBodyError ||
  error instanceof client.ClientError ||
  error instanceof TypeError;

export const unreachable = (cause: unknown): TechnicalError =>
  cause instanceof TechnicalError
    ? cause
    : new TechnicalError('dependency-unavailable', 'The OpenID Provider did not answer', {
        retryable: true,
        cause,
      });
