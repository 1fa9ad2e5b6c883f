import type { StoreRole } from '@hiorder/contracts';
import type { Clock } from '@hiorder/kernel';
import { mayBeAccepted } from '../../domain/invitation.ts';
import type { Accounts } from '../ports/accounts.ts';
import type { Invitations } from '../ports/invitations.ts';
import type { Stores } from '../ports/stores.ts';

export interface ShownInvitation {
  readonly store: string;
  readonly role: StoreRole;
  readonly email: string;
  readonly name: string | null;
  /** They have an account: its password is asked for. */
  readonly known: boolean;
}

/** What the bearer of a link is invited to; undefined when it opens nothing (any more). */
export const showInvitation =
  (deps: { invitations: Invitations; stores: Stores; accounts: Accounts; clock: Clock }) =>
  async (token: string): Promise<ShownInvitation | undefined> => {
    const invitation = await deps.invitations.findByToken(token);
    if (!invitation || !mayBeAccepted(invitation, deps.clock.now())) return undefined;
    const store = await deps.stores.find(invitation.storeId);
    const account = await deps.accounts.findByEmail(invitation.email);
    const { role, email, name } = invitation;
    return { store: store?.name ?? '', role, email, name, known: account !== undefined };
  };
