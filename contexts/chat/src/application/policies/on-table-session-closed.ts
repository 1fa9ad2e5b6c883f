import type { tableSessionClosed } from '@hiorder/contracts';
import type { Policy } from './policy.ts';

/** The log first: ending it again does no harm, and nothing is said any more in what the inbox calls ended. */
export const onTableSessionClosed: Policy<typeof tableSessionClosed> = async (deps, { data }, tx) => {
  await deps.log.end(data.tableSessionId, data.closedAt);
  await deps.directory.ended(tx, data);
  const { storeId, tableId, tableSessionId, closedAt: at } = data;
  deps.line.say({ kind: 'ended', ref: { storeId, tableId, tableSessionId }, at });
};
