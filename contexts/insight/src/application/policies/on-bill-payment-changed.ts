import type { billPaymentChanged } from '@hiorder/contracts';
import { noteOrder } from '../notes.ts';
import type { Policy } from './policy.ts';

/** Counts a share that a provider took by how it was paid; what is paid at the counter is counted so with its orders. */
export const onBillPaymentChanged: Policy<typeof billPaymentChanged> = async (_ports, { data }, tx) => {
  const { billPaymentId: id, storeId, status, method, paymentId, amount, refunded, evened = 0, at } = data;
  if (method !== 'online' || status !== 'paid' || paymentId === null) return;
  const share = { at, paymentId, amount, refunded, evened };
  noteOrder(tx, { id, storeId }, { kind: 'share-paid', share });
};
