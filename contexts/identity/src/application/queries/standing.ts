import { standingOf, type Account, type Standing } from '../../domain/account.ts';
import type { Accounts } from '../ports/accounts.ts';

/** An account with what it is allowed to be right now; undefined when it may not sign in. */
export const accountStanding =
  (accounts: Accounts) =>
  async (id: string): Promise<{ account: Account; standing: Standing } | undefined> => {
    const account = await accounts.find(id);
    if (!account) return undefined;
    const standing = standingOf(account, await accounts.membershipsOf(id));
    return standing && { account, standing };
  };
