import type { orderStatusUndone } from '@hiorder/contracts';
import { learn } from '../learn-step.ts';
import type { Policy } from './policy.ts';

/** What staff took back, from the log: no news, except when the tickets are being rebuilt from an empty database. */
export const onOrderStatusUndone: Policy<typeof orderStatusUndone> = async (deps, { data }, tx) => {
  const { orderId, storeId, undone, stepAt } = data;
  const command = { kind: 'learn-undo', undone: { status: undone, at: stepAt } } as const;
  await learn(deps, tx, { ref: { orderId, storeId }, command });
};
