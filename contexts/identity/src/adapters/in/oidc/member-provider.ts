import { SIGN_IN_PAGE_SECONDS } from '@hiorder/contracts';
import type Provider from 'oidc-provider';
import type { Configuration, Grant, KoaContextWithOIDC } from 'oidc-provider';
import type { Members } from '../../../application/ports/members.ts';
import type { SigningKey } from '../../../application/ports/signing-keys.ts';
import { webClient } from './clients.ts';
import { commonConfiguration, cookiesOf, newProvider } from './common-provider.ts';
import { payloadAdapter } from './payload-adapter.ts';
import type { CommonProviderOptions } from './provider-options.ts';

export interface MemberProviderOptions extends CommonProviderOptions {
  readonly members: Members;
}

const SESSION_COOKIE = 'hiorder_mp';
const SCOPE = 'openid';
/** Seconds: all that is kept is for the one sign-in that is under way. */
const LIFE = { short: 60, idToken: 60, interaction: SIGN_IN_PAGE_SECONDS } as const;

/**
 * Where guests sign in as members: a provider of its own, so that nobody's account at a store is ever looked up here, nor
 * a member's there. All it says is who somebody is; it gives nobody a token for the API.
 */
export function createMemberProvider(o: MemberProviderOptions, keys: readonly SigningKey[]): Provider {
  const provider = newProvider(o, configuration(o, keys));
  provider.use(forgetSession);
  return provider;
}

/** The next at this phone or tablet may be somebody else: each sign-in asks for the password, and nothing stays. */
async function forgetSession(ctx: KoaContextWithOIDC, next: () => Promise<unknown>): Promise<void> {
  const { headers } = ctx.req;
  headers.cookie = (headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => !new RegExp(`^${SESSION_COOKIE}(\\.sig)?=`).test(pair))
    .join('; ');
  await next();
}

function configuration(o: MemberProviderOptions, keys: readonly SigningKey[]): Configuration {
  return {
    ...commonConfiguration(o, keys),
    adapter: payloadAdapter({ payloads: o.payloads, clock: o.clock, realm: 'member' }),
    clients: [webClient({ ...o.web, grants: ['authorization_code'] })],
    clientAuthMethods: ['client_secret_basic'],
    scopes: [SCOPE],
    claims: { openid: ['sub'] },
    findAccount: async (_ctx, id) => {
      const member = await o.members.find(id);
      return member && { accountId: member.id, claims: async () => ({ sub: member.id }) };
    },
    loadExistingGrant: grantAtOnce,
    // The code outlives the session, which nobody keeps.
    expiresWithSession: async () => false,
    interactions: { url: (_ctx, interaction) => `${o.mountPath}/interaction/${interaction.uid}` },
    cookies: cookiesOf(o, SESSION_COOKIE),
    ttl: {
      AccessToken: LIFE.short,
      AuthorizationCode: LIFE.short,
      IdToken: LIFE.idToken,
      Interaction: LIFE.interaction,
      Grant: LIFE.interaction,
      Session: LIFE.short,
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
    },
  };
}

/** Our own web client needs nobody's consent: signing in is the consent. */
async function grantAtOnce(ctx: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { client, session, provider } = ctx.oidc;
  if (!client || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(SCOPE);
  await grant.save();
  return grant;
}
