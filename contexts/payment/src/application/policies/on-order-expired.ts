import type { orderExpired } from '@hiorder/contracts';
import type { CloudEvent, NewEvent, Transaction } from '@hiorder/kernel';
import type { PaymentDependencies } from '../dependencies.ts';
import { closeOrder } from './close-order.ts';

/** Whenever an order was not paid in time, take no money for it any more. */
export const onOrderExpired = (
  deps: PaymentDependencies,
  { data }: CloudEvent<NewEvent<typeof orderExpired>['data']>,
  tx: Transaction,
): Promise<void> => closeOrder(deps, tx, { orderId: data.orderId, why: 'expired' });
