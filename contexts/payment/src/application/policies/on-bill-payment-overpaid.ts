import type { billPaymentOverpaid } from '@hiorder/contracts';
import type { CloudEvent, NewEvent, Transaction } from '@hiorder/kernel';
import type { PaymentDependencies } from '../dependencies.ts';
import { giveBackPart } from '../give-back.ts';

/** Whenever what a share of a bill paid for was cancelled, give that much of it back. */
export const onBillPaymentOverpaid = (
  deps: PaymentDependencies,
  { id, data: { paymentId, amount, reason } }: CloudEvent<NewEvent<typeof billPaymentOverpaid>['data']>,
  tx: Transaction,
): Promise<void> => giveBackPart(deps, tx, { paymentId, amount, reason, refundId: `overpaid_${id}` });
