import type { billPaymentUnusable } from '@hiorder/contracts';
import type { CloudEvent, NewEvent, Transaction } from '@hiorder/kernel';
import type { PaymentDependencies } from '../dependencies.ts';
import { giveBack } from '../give-back.ts';

/** Whenever money came for a share of a bill that cannot be paid any more, give it back. */
export const onBillPaymentUnusable = (
  deps: PaymentDependencies,
  { data }: CloudEvent<NewEvent<typeof billPaymentUnusable>['data']>,
  tx: Transaction,
): Promise<void> => giveBack(deps, tx, { paymentId: data.paymentId, reason: data.reason });
