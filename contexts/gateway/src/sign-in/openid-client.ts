import * as client from 'openid-client';
import {
  at,
  authorizationCode,
  unreachable,
  type Attempt,
  type OpenIdClientOptions,
  type TokenAnswer,
} from './authorization-code.ts';

/** What a signed-in person's cookie holds. */
export interface Tokens {
  readonly access: string;
  readonly refresh: string;
  /** Says at sign-out whose session is to end. */
  readonly id: string;
  /** The person wants to stay signed in on this device. */
  readonly remember: boolean;
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

const AFTER_SIGN_OUT = '/staff/';

export function openIdClient(o: OpenIdClientOptions): OpenIdClient {
  const { configured, begin, finish } = authorizationCode(o);
  return {
    begin,
    finish: async (answer, attempt) => tokensOf(await finish(answer, attempt)),
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

function tokensOf(answer: TokenAnswer, before?: Tokens): Tokens {
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
