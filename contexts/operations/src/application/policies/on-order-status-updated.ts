import type { orderStatusUpdated } from '@hiorder/contracts';
import { learnStep } from '../learn-step.ts';
import type { Policy } from './policy.ts';

/** What staff did, from the log: no news, except when the tickets are being rebuilt from an empty database. */
export const onOrderStatusUpdated: Policy<typeof orderStatusUpdated> = async (deps, { data }, tx) => {
  const { orderId, storeId, status, at, by, reason, reasonCode = null, etaMinutes } = data;
  const step = { status, at, by, reason, ...(reasonCode && { reasonCode }), etaMinutes };
  await learnStep(deps, tx, { ref: { orderId, storeId }, step });
};
