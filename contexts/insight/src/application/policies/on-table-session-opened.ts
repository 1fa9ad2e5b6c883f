import type { tableSessionOpened } from '@hiorder/contracts';
import { noteParty } from '../notes.ts';
import type { Policy } from './policy.ts';

export const onTableSessionOpened: Policy<typeof tableSessionOpened> = async (_ports, { data }, tx) => {
  const { tableSessionId, storeId, tableId, openedAt } = data;
  noteParty(tx, { id: tableSessionId, storeId }, { kind: 'opened', tableId, at: openedAt });
};
