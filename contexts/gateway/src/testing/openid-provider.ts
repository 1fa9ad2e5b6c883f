import type { Http } from '@hiorder/http';
import { ISSUER, type TestIssuer } from './issuer.ts';

export interface TestProvider {
  /** What the sign-in page would do: answers the address that the browser is sent back to. */
  signIn(authorizationUrl: string): string;
  readonly refreshes: string[];
  readonly revoked: string[];
  /** While true, the token endpoint answers 503. */
  down: boolean;
}

interface Asked {
  readonly nonce: string;
  readonly challenge: string;
  readonly redirectUri: string;
}

/** The part of an OpenID Provider that the gateway talks to; refresh tokens work once. */
export function addOpenIdProvider(
  http: Http,
  issuer: TestIssuer,
  { below = '', sub = 'sam' }: { below?: string; sub?: string } = {},
): TestProvider {
  const iss = ISSUER + below;
  const path = `/oidc${below}`;
  const codes = new Map<string, Asked>();
  const live = new Set<string>();
  let count = 0;
  const provider: TestProvider = { refreshes: [], revoked: [], down: false, signIn };
  // Its refusals have the protocol's own form.
  const config = { auth: 'public', docs: { hidden: true } } as const;

  function signIn(authorizationUrl: string): string {
    const { searchParams } = new URL(authorizationUrl);
    const value = (name: string): string => searchParams.get(name) ?? '';
    const code = `code-${++count}`;
    codes.set(code, {
      nonce: value('nonce'),
      challenge: value('code_challenge'),
      redirectUri: value('redirect_uri'),
    });
    const back = new URL(value('redirect_uri'));
    back.search = new URLSearchParams({ code, state: value('state'), iss }).toString();
    return back.href;
  }

  async function tokens(nonce?: string): Promise<object> {
    const refresh = `refresh-${++count}`;
    live.add(refresh);
    const claims = { sub, role: 'manager', store: 's1' };
    return {
      token_type: 'Bearer',
      expires_in: 900,
      access_token: await issuer.access(claims),
      refresh_token: refresh,
      id_token: await issuer.id({ sub, remember: true, ...(nonce !== undefined && { nonce }) }, iss),
    };
  }

  http.register(async (plugin) => {
    plugin.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    );
    plugin.get(`${path}/.well-known/openid-configuration`, { config }, () => ({
      issuer: iss,
      authorization_endpoint: `${iss}/auth`,
      token_endpoint: `${iss}/token`,
      revocation_endpoint: `${iss}/token/revocation`,
      end_session_endpoint: `${iss}/session/end`,
      jwks_uri: `${iss}/jwks`,
    }));
    plugin.post(`${path}/token`, { config }, async (request, reply) => {
      if (provider.down) return reply.code(503).send({ error: 'temporarily_unavailable' });
      const form = request.body as Record<string, string>;
      const refused = (): unknown => reply.code(400).send({ error: 'invalid_grant' });
      if (form['grant_type'] === 'refresh_token') {
        const refresh = form['refresh_token']!;
        provider.refreshes.push(refresh);
        return live.delete(refresh) ? tokens() : refused();
      }
      const asked = codes.get(form['code']!);
      codes.delete(form['code']!);
      const fits =
        asked !== undefined && form['redirect_uri'] === asked.redirectUri && form['code_verifier'] !== '';
      return fits ? tokens(asked.nonce) : refused();
    });
    plugin.post(`${path}/token/revocation`, { config }, (request, reply) => {
      const { token = '' } = request.body as Record<string, string>;
      live.delete(token);
      provider.revoked.push(token);
      return reply.send('');
    });
  });
  return provider;
}
