import { err, ok, type Result } from '@hiorder/kernel';
import type { Guests } from './ports/guests.ts';
import type { GuestTokens } from './ports/guest-tokens.ts';

/** A new token for a phone that is still at its table. */
export const renewGuestSession =
  (deps: { guests: Guests; tokens: GuestTokens }) =>
  async (o: {
    guestId: string;
    tableSessionId: string;
  }): Promise<Result<string, { code: 'session-closed' }>> => {
    const guest = await deps.guests.find(o.guestId);
    if (guest?.status !== 'here' || guest.tableSessionId !== o.tableSessionId) {
      return err({ code: 'session-closed' });
    }
    return ok(await deps.tokens.issue(guest));
  };
