import type { orderStatusChanged } from '@hiorder/contracts';
import { noteOrder } from '../notes.ts';
import type { Policy } from './policy.ts';

/** Remembers when the kitchen took it and when it was done. */
export const onOrderStatusChanged: Policy<typeof orderStatusChanged> = async (_ports, { data }, tx) => {
  const { orderId, storeId, status, at } = data;
  if (status === 'accepted' || status === 'ready')
    noteOrder(tx, { id: orderId, storeId }, { kind: status, at });
};
