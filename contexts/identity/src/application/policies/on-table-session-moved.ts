import type { CloudEvent, Transaction } from '@hiorder/kernel';
import type { Guests } from '../ports/guests.ts';
import type { Parties, SeatedParty } from '../ports/parties.ts';

/** Whenever a party moves, its phones sit at the new table: their next tokens and the scan of its code say so. */
export const onTableSessionMoved =
  ({ guests, parties }: { guests: Guests; parties: Parties }) =>
  async (
    { data: { tableSessionId, storeId, tableId } }: CloudEvent<SeatedParty>,
    tx: Transaction,
  ): Promise<void> => {
    await parties.seat(tx, { tableSessionId, storeId, tableId });
    await guests.moveSession(tx, { tableSessionId, tableId });
  };
