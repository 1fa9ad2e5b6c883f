import type { memberDeleted } from '@hiorder/contracts';
import type { NewEvent, Transaction } from '@hiorder/kernel';
import type { Ports } from '../ports/ports.ts';

/** The orders stay the stores'; that they were this person's is not known any more. */
export const onMemberDeleted =
  ({ memberSeats }: Pick<Ports, 'memberSeats'>) =>
  ({ data }: { data: NewEvent<typeof memberDeleted>['data'] }, tx: Transaction): Promise<void> =>
    memberSeats.forget(tx, data.memberId, new Date(data.at));
