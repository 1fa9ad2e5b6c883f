import type { Clock, Transaction } from '@hiorder/kernel';
import { deleted } from './member-events.ts';
import type { Events } from './ports/events.ts';
import type { Guests } from './ports/guests.ts';
import type { Members } from './ports/members.ts';
import type { ProtocolPayloads } from './ports/protocol-payloads.ts';

interface Deps {
  readonly guests: Guests;
  readonly members: Members;
  readonly payloads: ProtocolPayloads;
  readonly events: Events;
  readonly clock: Clock;
}

/** Everything that is known of a member goes; their seats stay as those of guests. False: gone before. */
export const endMembership =
  (deps: Deps) =>
  async (tx: Transaction, o: { guestId: string; memberId: string }): Promise<boolean> => {
    if (!(await deps.members.lock(tx, o.memberId))) return false;
    // A token may be of before they signed out.
    const guest = await deps.guests.lock(tx, o.guestId);
    if (guest?.member?.id !== o.memberId) return false;
    // First, as the event is counted in the member's row.
    await deps.events.append(tx, [deleted(o.memberId, deps.clock.now())]);
    await deps.guests.forgetMember(tx, o.memberId);
    await deps.payloads.removeAccount(tx, o.memberId);
    await deps.members.remove(tx, o.memberId);
    return true;
  };
