import type { orderCancelled } from '@hiorder/contracts';
import { noteOrder } from '../notes.ts';
import type { Policy } from './policy.ts';

/** Takes the order out again; one that was never placed is not in. */
export const onOrderCancelled: Policy<typeof orderCancelled> = async (_ports, { data }, tx) => {
  const { orderId, storeId, wasPlaced, by, reason } = data;
  if (!wasPlaced) return;
  const cancelling = { actor: by.kind, reason: (reason ?? '').slice(0, 200) };
  noteOrder(tx, { id: orderId, storeId }, { kind: 'cancelled', cancelling });
};
