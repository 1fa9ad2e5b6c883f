import type { InviteStaff } from '@hiorder/contracts';
import { err, newId, ok, type Result, type Transaction } from '@hiorder/kernel';
import { emailKey } from '../domain/password.ts';
import { INVITATION_MS, type Invitation } from '../domain/invitation.ts';
import { mayGive } from '../domain/person.ts';
import { visibleText } from '../domain/visible-text.ts';
import { managerAmong, type Caller, type PeopleDeps } from './people-deps.ts';
import { invited, withdrawn } from './people-events.ts';

export type InviteRefusal =
  | { code: 'forbidden' }
  | { code: 'role-above-own' }
  | { code: 'already-on-staff' }
  | { code: 'person-deactivated' };

/** A new link for this address; an earlier one opens nothing any more. */
export const invitePerson =
  (deps: PeopleDeps) =>
  async (
    tx: Transaction,
    o: { caller: Caller; wanted: InviteStaff },
  ): Promise<Result<Invitation, InviteRefusal>> => {
    const { caller, wanted } = o;
    const people = await deps.people.lock(tx, caller.storeId);
    const by = managerAmong(people, caller);
    if (!by) return err({ code: 'forbidden' });
    if (!mayGive(by.role, wanted.role)) return err({ code: 'role-above-own' });
    const email = emailKey(wanted.email);
    const known = people.find((person) => person.email === email);
    if (known) return err({ code: known.active ? 'already-on-staff' : 'person-deactivated' });

    const at = deps.clock.now();
    const before = (await deps.invitations.openIn(tx, caller.storeId)).find((one) => one.email === email);
    if (before) await deps.invitations.settle(tx, before.id, { state: 'withdrawn', at });
    const invitation: Invitation = {
      ...{ id: newId(), storeId: caller.storeId, email, role: wanted.role },
      name: visibleText(wanted.name ?? '') || null,
      ...{ invitedBy: by.accountId, at, expiresAt: new Date(at.getTime() + INVITATION_MS), state: 'open' },
    };
    await deps.invitations.add(tx, invitation);
    const replaced = before ? [withdrawn(before, { by, at })] : [];
    await deps.events.append(tx, [...replaced, invited(invitation, by)]);
    return ok(invitation);
  };
