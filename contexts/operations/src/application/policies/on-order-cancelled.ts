import type { orderCancelled } from '@hiorder/contracts';
import { learnStep } from '../learn-step.ts';
import type { Policy } from './policy.ts';

/** Takes the order out of the kitchen's work. One that was never placed has no ticket and gets none. */
export const onOrderCancelled: Policy<typeof orderCancelled> = async (deps, { data }, tx) => {
  const { orderId, storeId, wasPlaced, at, by, reason, reasonCode = null } = data;
  if (!wasPlaced) return;
  const step = {
    status: 'cancelled',
    at,
    by,
    reason,
    ...(reasonCode && { reasonCode }),
    etaMinutes: null,
  } as const;
  await learnStep(deps, tx, { ref: { orderId, storeId }, step });
};
