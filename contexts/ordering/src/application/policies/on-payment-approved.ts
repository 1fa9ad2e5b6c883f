import type { paymentApproved } from '@hiorder/contracts';
import { TechnicalError, type NewEvent, type Transaction } from '@hiorder/kernel';
import { settlePayment, type SettlePorts } from '../settle-payment.ts';

type PaymentApproved = NewEvent<typeof paymentApproved>['data'];

/** Places the order if it is not placed yet: the process that asked for the payment may be gone. */
export const onPaymentApproved =
  (ports: SettlePorts) =>
  async ({ data }: { data: PaymentApproved }, tx: Transaction): Promise<void> => {
    const { orderId, paymentId, provider, amount } = data;
    const settled = await settlePayment(ports, tx, { orderId, approval: { paymentId, provider, amount } });
    if (!settled.ok) throw new TechnicalError('payment-without-order', `${paymentId}: ${settled.error.code}`);
  };
