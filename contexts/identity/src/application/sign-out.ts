import { isGuest, type Principal } from '@hiorder/contracts';
import type { Clock, Transaction } from '@hiorder/kernel';
import type { Events } from './ports/events.ts';
import type { Guests } from './ports/guests.ts';
import { revocation } from './revocation-event.ts';

interface Deps {
  readonly guests: Guests;
  readonly events: Events;
  readonly clock: Clock;
}

/** A guest leaves the table with all their tokens; anybody else gives up the token at hand. */
export const signOut =
  (deps: Deps) =>
  async (tx: Transaction, caller: Principal): Promise<void> => {
    const at = deps.clock.now();
    const guest = isGuest(caller.role);
    if (guest) await deps.guests.leave(tx, caller.sub, at);
    const which = guest
      ? ({ claim: 'sub', value: caller.sub } as const)
      : ({ claim: 'jti', value: caller.jti } as const);
    await deps.events.append(tx, [revocation({ storeId: caller.store, ...which, at })]);
  };
