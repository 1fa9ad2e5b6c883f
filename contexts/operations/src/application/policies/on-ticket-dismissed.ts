import type { ticketDismissed } from '@hiorder/contracts';
import { learn } from '../learn-step.ts';
import type { Policy } from './policy.ts';

/** What staff did, from the log: no news, except when the tickets are being rebuilt from an empty database. */
export const onTicketDismissed: Policy<typeof ticketDismissed> = async (deps, { data }, tx) => {
  const { orderId, storeId, at, by, reason } = data;
  const command = { kind: 'learn-dismissal', dismissal: { at, by, reason } } as const;
  await learn(deps, tx, { ref: { orderId, storeId }, command });
};
