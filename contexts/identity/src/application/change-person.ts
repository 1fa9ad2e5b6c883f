import { err, newId, ok, type Result, type Transaction } from '@hiorder/kernel';
import {
  changedPerson,
  samePerson,
  type Person,
  type PersonChange,
  type PersonRefusal,
} from '../domain/person.ts';
import { managerAmong, type Caller, type PeopleDeps } from './people-deps.ts';
import { changeEvents, withdrawn } from './people-events.ts';
import type { Accounts } from './ports/accounts.ts';
import type { ProtocolPayloads } from './ports/protocol-payloads.ts';
import { revocation } from './revocation-event.ts';

interface Deps extends PeopleDeps {
  readonly accounts: Accounts;
  readonly payloads: ProtocolPayloads;
}

export type ChangePersonRefusal = PersonRefusal | { code: 'forbidden' } | { code: 'works-elsewhere' };

/**
 * Another role, deactivated, or back again. Tokens of the role before stop counting at once. Whoever is deactivated is
 * signed out everywhere, and what they invited others to is taken back.
 */
export const changePerson =
  (deps: Deps) =>
  async (
    tx: Transaction,
    o: { caller: Caller; id: string; change: PersonChange },
  ): Promise<Result<Person, ChangePersonRefusal>> => {
    const people = await deps.people.lock(tx, o.caller.storeId);
    const actor = managerAmong(people, o.caller);
    if (!actor) return err({ code: 'forbidden' });
    const decided = changedPerson(people, { actor, id: o.id, change: o.change });
    if (!decided.ok) return decided;
    const before = people.find(({ id }) => id === o.id);
    if (!before || samePerson(before, decided.value)) return decided;
    if (!before.active && decided.value.active && (await worksElsewhere(deps, before)))
      return err({ code: 'works-elsewhere' });

    const after = { ...decided.value, standing: newId() };
    const at = deps.clock.now();
    if (!(await deps.people.save(tx, after, at))) return err({ code: 'works-elsewhere' });
    if (!after.active) await deps.payloads.removeAccount(tx, after.accountId);
    const { storeId, standing: value } = before;
    await deps.events.append(tx, [
      ...changeEvents(before, after, { by: actor, at }),
      revocation({ storeId, claim: 'standing', value, at }),
    ]);
    if (!managerAmong([after], after)) await takeBackInvitations(deps, tx, { of: after, by: actor, at });
    return ok(after);
  };

const worksElsewhere = async ({ accounts }: Deps, { accountId }: Person): Promise<boolean> =>
  (await accounts.membershipsOf(accountId)).length > 0;

/** Whoever may not invite any more has invited nobody. */
async function takeBackInvitations(
  deps: Deps,
  tx: Transaction,
  { of, by, at }: { of: Person; by: Person; at: Date },
): Promise<void> {
  const open = await deps.invitations.openIn(tx, of.storeId);
  for (const invitation of open.filter(({ invitedBy }) => invitedBy === of.accountId)) {
    await deps.invitations.settle(tx, invitation.id, { state: 'withdrawn', at });
    await deps.events.append(tx, [withdrawn(invitation, { by, at })]);
  }
}
