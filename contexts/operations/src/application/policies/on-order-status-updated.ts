import type { orderStatusUpdated } from '@hiorder/contracts';
import { learnStep } from '../learn-step.ts';
import type { Policy } from './policy.ts';

/** What staff did, from the log: no news, except when the tickets are being rebuilt from an empty database. */
export const onOrderStatusUpdated: Policy<typeof orderStatusUpdated> = async (deps, { data }, tx) => {
  const { orderId, storeId, status, at, by, reason, reasonCode, reasonText, etaMinutes } = data;
  const why = { reason, ...(reasonCode && { reasonCode }), ...(reasonText && { reasonText }) };
  const step = { status, at, by, ...why, etaMinutes };
  await learnStep(deps, tx, { ref: { orderId, storeId }, step });
};
