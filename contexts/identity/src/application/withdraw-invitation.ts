import { err, ok, type Result, type Transaction } from '@hiorder/kernel';
import { managerAmong, type Caller, type PeopleDeps } from './people-deps.ts';
import { withdrawn } from './people-events.ts';

export type WithdrawRefusal = { code: 'forbidden' } | { code: 'not-found' };

/** Its link opens nothing any more. */
export const withdrawInvitation =
  (deps: PeopleDeps) =>
  async (tx: Transaction, o: { caller: Caller; id: string }): Promise<Result<void, WithdrawRefusal>> => {
    const by = managerAmong(await deps.people.lock(tx, o.caller.storeId), o.caller);
    if (!by) return err({ code: 'forbidden' });
    const invitation = (await deps.invitations.openIn(tx, o.caller.storeId)).find(({ id }) => id === o.id);
    if (!invitation) return err({ code: 'not-found' });
    const at = deps.clock.now();
    await deps.invitations.settle(tx, invitation.id, { state: 'withdrawn', at });
    await deps.events.append(tx, [withdrawn(invitation, { by, at })]);
    return ok(undefined);
  };
