import type { paymentApproved } from '@hiorder/contracts';
import { TechnicalError, type NewEvent, type Transaction } from '@hiorder/kernel';
import { settleBillPayment } from '../bill/settle-bill-payment.ts';
import type { BillPorts } from '../bill/table-bill.ts';
import { settlePayment, type SettlePorts } from '../settle-payment.ts';

type PaymentApproved = NewEvent<typeof paymentApproved>['data'];

/**
 * Places the order, or settles the share of a bill, if that has not been done yet: the process that asked for the payment
 * may be gone.
 */
export const onPaymentApproved =
  (ports: SettlePorts & BillPorts) =>
  async ({ data }: { data: PaymentApproved }, tx: Transaction): Promise<void> => {
    const { orderId, paymentId, provider, amount } = data;
    const approval = { paymentId, provider, amount };
    const order = await settlePayment(ports, tx, { orderId, approval });
    if (order.ok || order.error.code !== 'not-found') return check(order, paymentId);
    check(await settleBillPayment(ports, tx, { billPaymentId: orderId, approval }), paymentId);
  };

function check(
  settled: Awaited<ReturnType<typeof settlePayment | typeof settleBillPayment>>,
  id: string,
): void {
  if (!settled.ok) throw new TechnicalError('payment-without-order', `${id}: ${settled.error.code}`);
}
