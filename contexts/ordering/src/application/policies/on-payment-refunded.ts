import type { paymentRefunded } from '@hiorder/contracts';
import { TechnicalError, type NewEvent, type Transaction } from '@hiorder/kernel';
import { changePayment } from '../bill/change-payment.ts';
import type { BillPorts } from '../bill/table-bill.ts';
import { SYSTEM } from '../caller.ts';
import { changeOrder, type ChangePorts } from '../change-order.ts';

type PaymentRefunded = NewEvent<typeof paymentRefunded>['data'];

/** Remembers how much of a charge has been given back, of an order or of a share of a bill. */
export const onPaymentRefunded =
  (ports: ChangePorts & BillPorts) =>
  async ({ data }: { data: PaymentRefunded }, tx: Transaction): Promise<void> => {
    const { orderId: id, paymentId, refunded } = data;
    const command = { kind: 'record-refund', paymentId, refunded } as const;
    const order = await changeOrder(ports, tx, { orderId: id, by: SYSTEM, command });
    if (order.ok) return;
    const recorded =
      order.error.code === 'not-found'
        ? await changePayment(ports, tx, {
            id,
            by: SYSTEM,
            command: ({ overpaid }) => ({ ...command, overpaid }),
          })
        : order;
    if (!recorded.ok)
      throw new TechnicalError('refund-without-charge', `${paymentId}: ${recorded.error.code}`);
  };
