import type { paymentRefunded } from '@hiorder/contracts';
import { TechnicalError, type NewEvent, type Transaction } from '@hiorder/kernel';
import { SYSTEM } from '../caller.ts';
import { changeOrder, type ChangePorts } from '../change-order.ts';

type PaymentRefunded = NewEvent<typeof paymentRefunded>['data'];

/** Remembers how much of a charge has been given back. */
export const onPaymentRefunded =
  (ports: ChangePorts) =>
  async ({ data }: { data: PaymentRefunded }, tx: Transaction): Promise<void> => {
    const { orderId, paymentId, refunded } = data;
    const command = { kind: 'record-refund', paymentId, refunded } as const;
    const recorded = await changeOrder(ports, tx, { orderId, by: SYSTEM, command });
    if (!recorded.ok)
      throw new TechnicalError('refund-without-charge', `${paymentId}: ${recorded.error.code}`);
  };
