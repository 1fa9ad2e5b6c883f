import { errors, type Account, type KoaContextWithOIDC } from 'oidc-provider';
import type { accountStanding } from '../../../application/queries/standing.ts';
import { STORE_OF_CLIENT } from './clients.ts';

export type Standings = ReturnType<typeof accountStanding>;

/** Claims of the ID token by scope. `remember`: the person wants to stay signed in on this device. */
export const CLAIMS = { openid: ['sub'], profile: ['name', 'email', 'role', 'store', 'remember'] } as const;

interface Bound {
  readonly sessionUid?: string | undefined;
}

/** An account may be gone or without a store since its tokens were issued: then it is not found. */
export const findAccount =
  (standings: Standings) =>
  async (ctx: KoaContextWithOIDC, id: string, token?: unknown): Promise<Account | undefined> => {
    const found = await standings(id);
    if (!found) return undefined;
    const { account, standing } = found;
    return {
      accountId: account.id,
      claims: async () => ({
        sub: account.id,
        name: account.name,
        email: account.email,
        role: standing.role,
        ...('storeId' in standing && { store: standing.storeId }),
        remember: await remembered(ctx, token as Bound | undefined),
      }),
    };
  };

async function remembered(ctx: KoaContextWithOIDC, token: Bound | undefined): Promise<boolean> {
  if (token?.sessionUid === undefined) return false;
  const session = await ctx.oidc.provider.Session.findByUid(token.sessionUid);
  return session !== undefined && session.transient !== true;
}

interface Issued {
  readonly kind: string;
  readonly accountId?: string;
  readonly client?: Readonly<Record<string, unknown>>;
}

/** What every context reads in an access token: role, store, name. */
export const extraTokenClaims =
  (standings: Standings) =>
  async (_ctx: unknown, issued: unknown): Promise<Record<string, unknown>> => {
    const token = issued as Issued;
    if (token.kind === 'ClientCredentials') {
      return { role: 'machine', store: token.client?.[STORE_OF_CLIENT], name: token.client?.['clientName'] };
    }
    const found = await standings(token.accountId ?? '');
    if (!found) throw new errors.InvalidGrant('account not found');
    const { account, standing } = found;
    return {
      role: standing.role,
      name: account.name,
      ...('storeId' in standing && { store: standing.storeId, standing: standing.standing }),
    };
  };
