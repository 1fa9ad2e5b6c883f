import type { Grant, KoaContextWithOIDC } from 'oidc-provider';

/** The one API there is, as a resource indicator (RFC 8707). */
export const RESOURCE = 'urn:hiorder:api';
export const SCOPES = ['openid', 'profile', 'offline_access'] as const;

/** Our own web client needs nobody's consent: signing in is the consent. */
export async function firstPartyGrant(ctx: KoaContextWithOIDC): Promise<Grant | undefined> {
  const { client, session, provider } = ctx.oidc;
  if (!client || session?.accountId === undefined) return undefined;
  const known = session.grantIdFor(client.clientId);
  const existing = known === undefined ? undefined : await provider.Grant.find(known);
  if (existing && existing.accountId === session.accountId) return existing;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(SCOPES.join(' '));
  grant.addResourceScope(RESOURCE, 'api');
  await grant.save();
  return grant;
}
