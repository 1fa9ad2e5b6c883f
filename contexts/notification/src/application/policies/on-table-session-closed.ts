import type { tableSessionClosed } from '@hiorder/contracts';
import type { Policy } from './policy.ts';

export const onTableSessionClosed: Policy<typeof tableSessionClosed> = ({ desk }, { data }, tx) =>
  desk.forgetParty(tx, data.tableSessionId);
