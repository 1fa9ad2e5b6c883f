import type { memberSignedOut } from '@hiorder/contracts';
import type { NewEvent, Transaction } from '@hiorder/kernel';
import type { Ports } from '../ports/ports.ts';

/** What this phone orders from now on is in nobody's history. */
export const onMemberSignedOut =
  ({ memberSeats }: Pick<Ports, 'memberSeats'>) =>
  (
    { data: { guestId, memberId, at } }: { data: NewEvent<typeof memberSignedOut>['data'] },
    tx: Transaction,
  ): Promise<void> =>
    memberSeats.end(tx, { guestId, memberId, at: new Date(at) });
