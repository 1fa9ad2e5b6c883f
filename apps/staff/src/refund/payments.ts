import type { PaymentView, RefundPayment } from '@hiorder/contracts';
import { api } from '../state/api.ts';
import { reloadOpenTable } from '../state/open-table.ts';

/** Every attempt to pay an order, or a share of a bill, online. */
export const readPayments = (paidFor: string) =>
  api.get<{ items: PaymentView[] }>(`/api/payments?orderId=${encodeURIComponent(paidFor)}`);

export async function sendRefund(paymentId: string, body: RefundPayment, idempotencyKey: string) {
  const path = `/api/payments/${encodeURIComponent(paymentId)}/refund`;
  const answer = await api.send<PaymentView>({ method: 'POST', path, body, idempotencyKey });
  void reloadOpenTable();
  return answer;
}
