import { guestRenamed } from '@hiorder/contracts';
import { err, ok, type Clock, type Result, type Transaction } from '@hiorder/kernel';
import { nickname, type Guest, type NicknameRefusal } from '../domain/guest.ts';
import type { Events } from './ports/events.ts';
import type { Guests } from './ports/guests.ts';

interface Deps {
  readonly guests: Guests;
  readonly events: Events;
  readonly clock: Clock;
}

/** The name changes everywhere at the table; the token carries the old one until it is renewed. */
export const renameGuest =
  (deps: Deps) =>
  async (
    tx: Transaction,
    o: { guestId: string; nickname: string },
  ): Promise<Result<Guest, NicknameRefusal | { code: 'session-closed' }>> => {
    const name = nickname(o.nickname);
    if (!name.ok) return name;
    const guest = await deps.guests.lock(tx, o.guestId);
    if (guest?.status !== 'here') return err({ code: 'session-closed' });
    if (guest.nickname === name.value) return ok(guest);
    await deps.guests.rename(tx, guest.id, name.value);
    await deps.events.append(tx, [
      {
        definition: guestRenamed,
        subject: guest.id,
        storeId: guest.storeId,
        partitionKey: guest.tableSessionId,
        data: {
          guestId: guest.id,
          storeId: guest.storeId,
          tableId: guest.tableId,
          tableSessionId: guest.tableSessionId,
          nickname: name.value,
          at: deps.clock.now().toISOString(),
        },
      },
    ]);
    return ok({ ...guest, nickname: name.value });
  };
