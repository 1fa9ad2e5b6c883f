import type { tableSessionClosed } from '@hiorder/contracts';
import { noteParty } from '../notes.ts';
import type { Policy } from './policy.ts';

/** From now on it is known how long the party stayed. */
export const onTableSessionClosed: Policy<typeof tableSessionClosed> = async (_ports, { data }, tx) => {
  const { tableSessionId, storeId, closedAt } = data;
  noteParty(tx, { id: tableSessionId, storeId }, { kind: 'closed', at: closedAt });
};
