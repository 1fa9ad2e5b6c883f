import type { CloudEvent, Transaction } from '@hiorder/kernel';
import type { Guests } from '../ports/guests.ts';

/** Whenever a party moves, its phones sit at the new table: their next tokens and the scan of its code say so. */
export const onTableSessionMoved =
  ({ guests }: { guests: Guests }) =>
  ({ data }: CloudEvent<{ tableSessionId: string; tableId: string }>, tx: Transaction): Promise<void> =>
    guests.moveSession(tx, data);
