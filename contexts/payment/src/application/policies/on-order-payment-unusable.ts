import type { orderPaymentUnusable } from '@hiorder/contracts';
import type { CloudEvent, NewEvent, Transaction } from '@hiorder/kernel';
import type { PaymentDependencies } from '../dependencies.ts';
import { giveBack } from '../give-back.ts';

/** Whenever money came for an order that cannot be placed any more, give it back. */
export const onOrderPaymentUnusable = (
  deps: PaymentDependencies,
  { data }: CloudEvent<NewEvent<typeof orderPaymentUnusable>['data']>,
  tx: Transaction,
): Promise<void> => giveBack(deps, tx, { paymentId: data.paymentId, reason: data.reason });
