import type { Transaction } from '@hiorder/kernel';
import type { Approval } from '../../domain/order/order.commands.ts';
import { SYSTEM } from '../caller.ts';
import { changePayment, type PaymentChanged } from './change-payment.ts';
import type { BillPorts } from './table-bill.ts';

/**
 * Money was taken towards a bill: it pays its share, or it is marked for giving back. The answer to the guest and the
 * event both come here; whichever is first does it.
 */
export const settleBillPayment = (
  ports: BillPorts,
  tx: Transaction,
  { billPaymentId, approval }: { billPaymentId: string; approval: Approval },
): Promise<PaymentChanged> =>
  changePayment(ports, tx, {
    ...{ id: billPaymentId, by: SYSTEM },
    command: ({ fits, at, payment }) => ({
      ...{ kind: 'approve-payment', approval, fits, at },
      by: payment.guestId === null ? SYSTEM : { kind: 'guest', id: payment.guestId },
    }),
  });
