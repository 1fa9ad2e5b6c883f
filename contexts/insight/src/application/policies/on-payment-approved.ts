import type { paymentApproved } from '@hiorder/contracts';
import { noteOrder } from '../notes.ts';
import type { Policy } from './policy.ts';

/** Remembers how the order was paid. */
export const onPaymentApproved: Policy<typeof paymentApproved> = async (_ports, { data }, tx) => {
  const { orderId, storeId, paymentId, provider, method } = data;
  const how = method === undefined ? provider : `${provider} ${method}`.slice(0, 100);
  noteOrder(tx, { id: orderId, storeId }, { kind: 'paid', paymentId, method: how });
};
