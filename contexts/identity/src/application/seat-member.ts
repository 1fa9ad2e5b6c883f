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
    // Before the transaction: who holds a connection and waits for another may wait for themselves.
    const seen = await deps.guests.find(command.guestId);
    const store = seen && (await deps.stores.find(seen.storeId));
    const known = { leaving: seen?.member?.id ?? null, storeName: store?.name ?? '' };
    const seated = await deps.unitOfWork.transaction((tx) => change(deps, tx, { ...command, ...known }));
    return seated.ok ? ok(await deps.tokens.issue(seated.value)) : seated;
  };

async function change(
  deps: Deps,
  tx: Transaction,
  o: SeatMember & { leaving: string | null; storeName: string },
): Promise<Result<Guest, SeatMemberRefusal>> {
  const { guestId, tableSessionId, memberId, leaving, storeName } = o;
  // Members before the seat, as where a membership is deleted, and always in one order: nobody waits crosswise.
  const there = new Set<string>();
  for (const id of [...new Set([memberId, leaving])].filter((one) => one !== null).sort())
    if (await deps.members.lock(tx, id)) there.add(id);
  if (memberId !== null && !there.has(memberId)) return err({ code: 'not-found' });
  const before = await deps.guests.lock(tx, guestId);
  if (before?.tableSessionId !== tableSessionId) return err({ code: 'session-closed' });
  const at = deps.clock.now();
  const changed = memberAtSeat(before, memberId, at);
  if (!changed.ok) return changed;
  const { guest, out, in: arriving } = changed.value;
  if (out === null && arriving === null) return ok(guest);
  await deps.guests.setMember(tx, guest.id, guest.member);
  await deps.events.append(tx, [
    ...(out === null ? [] : [signedOut({ guest, memberId: out, at })]),
    ...(arriving === null ? [] : [signedIn({ guest, memberId: arriving, storeName, at })]),
  ]);
  return ok(guest);
}
