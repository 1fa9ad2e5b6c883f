import type { orderStatusChanged } from '@hiorder/contracts';
import { isStepBack } from '@hiorder/contracts/step-back';
import { noteOrder } from '../notes.ts';
import type { Policy } from './policy.ts';

/** Remembers when the kitchen took it and when it was done; what it took back, it has not done. */
export const onOrderStatusChanged: Policy<typeof orderStatusChanged> = async (_ports, { data }, tx) => {
  const { orderId, storeId, status, previous, at } = data;
  const ref = { id: orderId, storeId };
  if (isStepBack({ status, previous })) {
    if (previous === 'accepted' || previous === 'ready')
      noteOrder(tx, ref, { kind: 'taken-back', step: previous });
  } else if (status === 'accepted' || status === 'ready') noteOrder(tx, ref, { kind: status, at });
};
