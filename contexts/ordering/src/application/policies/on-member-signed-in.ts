import type { memberSignedIn } from '@hiorder/contracts';
import type { NewEvent, Transaction } from '@hiorder/kernel';
import type { Ports } from '../ports/ports.ts';

/** Their orders at this table are in the member's history, those of before they signed in, too. */
export const onMemberSignedIn =
  ({ memberSeats }: Pick<Ports, 'memberSeats'>) =>
  ({ data }: { data: NewEvent<typeof memberSignedIn>['data'] }, tx: Transaction): Promise<void> => {
    const { guestId, memberId, storeId, storeName, tableSessionId, at } = data;
    return memberSeats.begin(tx, {
      ...{ guestId, memberId, storeId, storeName, tableSessionId },
      ...{ since: new Date(at), until: null },
    });
  };
