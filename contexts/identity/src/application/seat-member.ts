import { err, ok, type Clock, type Result, type Transaction, type UnitOfWork } from '@hiorder/kernel';
import { memberAtSeat, type Guest } from '../domain/guest.ts';
import { signedIn, signedOut } from './member-events.ts';
import type { Events } from './ports/events.ts';
import type { Guests } from './ports/guests.ts';
import type { GuestTokens } from './ports/guest-tokens.ts';
import type { Members } from './ports/members.ts';
import type { Stores } from './ports/stores.ts';

interface Deps {
  readonly guests: Guests;
  readonly members: Members;
  readonly stores: Stores;
  readonly tokens: GuestTokens;
  readonly events: Events;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
}

export interface SeatMember {
  readonly guestId: string;
  readonly tableSessionId: string;
  /** Null: whoever is signed in signs out. */
  readonly memberId: string | null;
}

export type SeatMemberRefusal = { code: 'session-closed' } | { code: 'not-found' };

/** A guest signs in or out as a member and stays at the table; the token says so from now on. */
export const seatMember =
  (deps: Deps) =>
  async (command: SeatMember): Promise<Result<string, SeatMemberRefusal>> => {
    const seated = await deps.unitOfWork.transaction((tx) => change(deps, tx, command));
    return seated.ok ? ok(await deps.tokens.issue(seated.value)) : seated;
  };

async function change(
  deps: Deps,
  tx: Transaction,
  { guestId, tableSessionId, memberId }: SeatMember,
): Promise<Result<Guest, SeatMemberRefusal>> {
  // Members before guests, as where a membership is deleted.
  if (memberId !== null && !(await deps.members.lock(tx, memberId))) return err({ code: 'not-found' });
  const before = await deps.guests.lock(tx, guestId);
  if (before?.tableSessionId !== tableSessionId) return err({ code: 'session-closed' });
  const changed = memberAtSeat(before, memberId);
  if (!changed.ok) return changed;
  const { guest, out, in: arriving } = changed.value;
  if (out === null && arriving === null) return ok(guest);
  await deps.guests.setMember(tx, guest.id, memberId);
  const at = deps.clock.now();
  const store = await deps.stores.find(guest.storeId);
  await deps.events.append(tx, [
    ...(out === null ? [] : [signedOut({ guest, memberId: out, at })]),
    ...(arriving === null ? [] : [signedIn({ guest, memberId: arriving, storeName: store?.name ?? '', at })]),
  ]);
  return ok(guest);
}
