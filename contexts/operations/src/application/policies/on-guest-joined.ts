import type { guestJoined } from '@hiorder/contracts';
import { touchParty } from '../touched-tables.ts';
import type { Policy } from './policy.ts';

export const onGuestJoined: Policy<typeof guestJoined> = async (deps, { data }, tx) => {
  await deps.floor.seatGuests(tx, data);
  await touchParty(deps, tx, data);
};
