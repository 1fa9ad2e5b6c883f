import type { CloudEvent, Transaction } from '@hiorder/kernel';
import type { Parties, SeatedParty } from '../ports/parties.ts';

/** Whenever a party sits down, with or without a phone, its table is not retired until it has left. */
export const onTableSessionOpened =
  ({ parties }: { parties: Parties }) =>
  ({ data: { tableSessionId, storeId, tableId } }: CloudEvent<SeatedParty>, tx: Transaction): Promise<void> =>
    parties.seat(tx, { tableSessionId, storeId, tableId });
